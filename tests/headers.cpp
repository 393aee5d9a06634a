// Nothing of its own: the target it belongs to precompiles the headers that every test begins with.
