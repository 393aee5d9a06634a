# ipcscope_plant(NAME CHANGED): sets CHANGED to a copy of the file of sim/ that
# tests/mutants/NAME.mutant changes, to be written by the build.
function(ipcscope_plant name changed)
    set(folder ${PROJECT_SOURCE_DIR}/tests/mutants)
    set(mutant ${folder}/${name}.mutant)
    file(STRINGS ${mutant} header REGEX "^file: ")
    list(GET header 0 header)
    string(REPLACE "file: " "" path "${header}")
    set(copy ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    add_custom_command(OUTPUT ${copy}
        COMMAND ${CMAKE_COMMAND} -DMUTANT=${mutant} -DROOT=${PROJECT_SOURCE_DIR} -DOUT=${copy}
            -P ${folder}/plant.cmake
        DEPENDS ${mutant} ${PROJECT_SOURCE_DIR}/${path} ${folder}/plant.cmake
        COMMENT "Planting ${name} into ${path}"
        VERBATIM)
    set(${changed} ${copy} PARENT_SCOPE)
endfunction()
