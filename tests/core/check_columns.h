// The rule that every column of a table is compared.
#pragma once

#include "tests/core/compare_samples.h"

#include <QTest>

#include <functional>
#include <map>
#include <span>

namespace ipcscope::tests
{

template <class Row> using Changes = std::map<std::string_view, std::function<void(Row &)>>;

/// Two worlds in which nothing differs.
struct Sides
{
    Tables model;
    Tables kernel;
};

/// Every column has its change, and the change shows at `place` and nowhere else.
template <class Row> void check_each(const Sides &sides, std::span<const FieldInfo<Row>> fields,
                                     const Changes<Row> &changes, const std::string &place,
                                     const std::function<Row &(Tables &)> &row_of)
{
    QCOMPARE(fields.size(), changes.size());
    for (const FieldInfo<Row> &field : fields)
    {
        const auto change = changes.find(field.name);
        QVERIFY2(change != changes.end(), std::string(field.name).c_str());
        Tables changed = sides.kernel;
        change->second(row_of(changed));
        const Comparison comparison = met().compare(sides.model, changed);
        QCOMPARE(fields_of(comparison),
                 QString::fromStdString(place + '.' + std::string(field.name)));
        QVERIFY(comparison.differences[0].model != comparison.differences[0].kernel);
    }
}

} // namespace ipcscope::tests
