#include "tests/lessons/schema.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <cmath>

namespace ipcscope::tests
{
namespace
{

QJsonValue json_of(const YAML::Node &node)
{
    if (node.IsSequence())
    {
        QJsonArray list;
        for (const YAML::Node &one : node)
        {
            list.append(json_of(one));
        }
        return list;
    }
    if (node.IsMap())
    {
        QJsonObject table;
        for (const auto &one : node)
        {
            table.insert(QString::fromStdString(one.first.Scalar()), json_of(one.second));
        }
        return table;
    }
    if (!node.IsScalar())
    {
        return QJsonValue::Null;
    }
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // between quotes
    {
        return text;
    }
    bool is_number = false;
    const double number = text.toDouble(&is_number);
    return is_number                           ? QJsonValue(number)
           : text == "true" || text == "false" ? QJsonValue(text == "true")
                                               : QJsonValue(text);
}

bool is_of_type(const QJsonValue &value, const QString &type)
{
    return (type == "object" && value.isObject()) || (type == "array" && value.isArray()) ||
           (type == "string" && value.isString()) || (type == "boolean" && value.isBool()) ||
           (type == "number" && value.isDouble()) ||
           (type == "integer" && value.isDouble() &&
            std::floor(value.toDouble()) == value.toDouble());
}

class Validator
{
  public:
    explicit Validator(const QJsonObject &root) : root_(root) {}

    QString check(const QJsonObject &schema, const QJsonValue &value, const QString &at)
    {
        for (auto word = schema.begin(); word != schema.end(); ++word)
        {
            if (const QString wrong = keyword(word.key(), word.value(), schema, value, at);
                !wrong.isEmpty())
            {
                return wrong;
            }
        }
        return {};
    }

  private:
    QString keyword(const QString &word, const QJsonValue &rule, const QJsonObject &schema,
                    const QJsonValue &value, const QString &at)
    {
        const auto unless = [&](bool good) {
            return good ? QString() : QString("%1: %2").arg(at, word);
        };
        const double number = rule.toDouble();
        if (word == "$schema" || word == "title" || word == "description" || word == "$defs")
        {
            return {};
        }
        if (word == "$ref")
        {
            const QString name = rule.toString().mid(int(sizeof "#/$defs/") - 1);
            const QJsonValue target = root_["$defs"].toObject()[name];
            return target.isObject() ? check(target.toObject(), value, at) : unless(false);
        }
        if (word == "type")
        {
            const QJsonArray types = rule.isArray() ? rule.toArray() : QJsonArray{rule};
            return unless(std::any_of(types.begin(), types.end(), [&](const QJsonValue &type) {
                return is_of_type(value, type.toString());
            }));
        }
        if (word == "const" || word == "enum")
        {
            return unless(word == "const" ? value == rule : rule.toArray().contains(value));
        }
        if (word == "oneOf")
        {
            const QJsonArray all = rule.toArray();
            return unless(std::count_if(all.begin(), all.end(), [&](const QJsonValue &one) {
                              return check(one.toObject(), value, at).isEmpty();
                          }) == 1);
        }
        if (word == "minimum" || word == "maximum")
        {
            return unless(!value.isDouble() || (word == "minimum" ? value.toDouble() >= number
                                                                  : value.toDouble() <= number));
        }
        if (word == "minLength" || word == "maxLength")
        {
            const auto length = double(value.toString().size());
            return unless(!value.isString() ||
                          (word == "minLength" ? length >= number : length <= number));
        }
        if (word == "pattern")
        {
            return unless(!value.isString() ||
                          QRegularExpression(rule.toString()).match(value.toString()).hasMatch());
        }
        return value.isArray() || list_words().contains(word)
                   ? in_list(word, rule, value, at)
                   : in_table(word, rule, schema, value, at);
    }

    static QStringList list_words() { return {"items", "minItems", "maxItems", "uniqueItems"}; }

    QString in_list(const QString &word, const QJsonValue &rule, const QJsonValue &value,
                    const QString &at)
    {
        const QJsonArray list = value.toArray();
        bool good = true;
        for (int i = 0; i < list.size(); ++i)
        {
            if (word == "items")
            {
                const QString wrong =
                    check(rule.toObject(), list[i], QString("%1[%2]").arg(at).arg(i));
                if (!wrong.isEmpty())
                {
                    return wrong;
                }
            }
            if (word == "uniqueItems")
            {
                good = good && std::count(list.begin(), list.end(), list[i]) == 1;
            }
        }
        good = good && (word != "minItems" || !value.isArray() || list.size() >= rule.toInt());
        good = good && (word != "maxItems" || !value.isArray() || list.size() <= rule.toInt());
        return good ? QString() : QString("%1: %2").arg(at, word);
    }

    QString in_table(const QString &word, const QJsonValue &rule, const QJsonObject &schema,
                     const QJsonValue &value, const QString &at)
    {
        const QJsonObject table = value.toObject();
        const auto told = [&](const QString &what) { return QString("%1: %2").arg(at, what); };
        if (word == "required")
        {
            for (const QJsonValue &key : rule.toArray())
            {
                if (value.isObject() && !table.contains(key.toString()))
                {
                    return told("no " + key.toString());
                }
            }
            return {};
        }
        if (word == "maxProperties")
        {
            return table.size() <= rule.toInt() ? QString() : told(word);
        }
        const QJsonObject properties = schema["properties"].toObject();
        for (const QString &key : table.keys())
        {
            const QString inside = at + "." + key;
            QString wrong;
            if (word == "propertyNames")
            {
                wrong = check(rule.toObject(), key, inside);
            }
            else if (word == "properties" && properties.contains(key))
            {
                wrong = check(properties[key].toObject(), table[key], inside);
            }
            else if (word == "additionalProperties" && !properties.contains(key))
            {
                wrong = rule.isBool() ? (rule.toBool() ? QString() : inside + " is not known")
                                      : check(rule.toObject(), table[key], inside);
            }
            if (!wrong.isEmpty())
            {
                return wrong;
            }
        }
        const QStringList known{"properties", "propertyNames", "additionalProperties"};
        return known.contains(word) ? QString() : told("the keyword " + word + " is not known");
    }

    const QJsonObject &root_;
};

} // namespace

QJsonValue front_matter(const std::string &yaml)
{
    try
    {
        return json_of(YAML::Load(yaml));
    }
    catch (const YAML::Exception &)
    {
        return QJsonValue::Null;
    }
}

QString refused(const QJsonObject &schema, const QJsonValue &value)
{
    return Validator(schema).check(schema, value, "front");
}

} // namespace ipcscope::tests
