// JSON Schema as far as lessons/lesson.schema.json uses it, and front matter as JSON: enough to ask
// whether the one accepts the other. A keyword that is not known here fails.
#pragma once

#include <QJsonValue>
#include <QString>

#include <string>

namespace ipcscope::tests
{

/// As YAML's core schema reads it. Null where it is no YAML.
[[nodiscard]] QJsonValue front_matter(const std::string &yaml);

/// Empty when the schema accepts the value; otherwise the first place that it does not.
[[nodiscard]] QString refused(const QJsonObject &schema, const QJsonValue &value);

} // namespace ipcscope::tests
