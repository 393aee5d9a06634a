// What an exported program has printed, and what the kernel's lane of a run has given, in one form.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>

namespace ipcscope::tests
{

/// What a call gave in the end: of a sleeper, when it came back.
struct Answer
{
    int line{};
    QString call;
    QString value;               ///< "3", "-1 ENOENT", "asleep", "?"
    QMap<QString, QString> more; ///< of the structure that it filled in
};

inline QString value_of(const QJsonObject &engine)
{
    if (engine["asleep"].toBool())
    {
        return "asleep";
    }
    if (engine.contains("error"))
    {
        return "-1 " + engine["error"].toString();
    }
    return engine["text"].toString().startsWith("0x") // addresses differ from run to run
               ? QString("an address")
               : QString::number(engine["value"].toInteger());
}

inline QMap<QString, QString> structure_of(const QJsonValue &output)
{
    QMap<QString, QString> fields;
    const QJsonObject object = output.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
    {
        // Times differ from run to run.
        if (!field.key().endsWith("time") && !field.value().isNull())
        {
            fields[field.key()] = field.value().isString()
                                      ? field.value().toString()
                                      : QString::number(field.value().toDouble(), 'f', 0);
        }
    }
    if (output.isString())
    {
        fields["bytes"] = output.toString();
    }
    return fields;
}

inline QList<Answer> of_kernel(const QJsonObject &run)
{
    QList<Answer> answers;
    for (const QJsonValue &call : run["calls"].toArray())
    {
        const QString text = call["call"].toString();
        const QJsonObject kernel = call["kernel"].toObject();
        if (!text.startsWith("<..."))
        {
            answers.append({call["line"].toInt(), text.section('(', 0, 0),
                            text.startsWith("exit") ? "?" : value_of(kernel),
                            structure_of(kernel["output"])});
        }
        for (const QJsonValue &woken : call["woken"].toArray())
        {
            for (Answer &answer : answers)
            {
                if (answer.line == woken["line"].toInt() && answer.value == "asleep")
                {
                    answer.value = value_of(woken["kernel"].toObject());
                    answer.more = structure_of(woken["kernel"].toObject()["output"]);
                }
            }
        }
    }
    return answers;
}

/// "a\x01" as the program writes it.
inline QString unquoted(const QString &text)
{
    QString bytes;
    for (int at = 1; at + 1 < text.size(); ++at)
    {
        if (text[at] != '\\')
        {
            bytes += text[at];
        }
        else if (text[at + 1] == 'x')
        {
            bytes += QChar(text.mid(at + 2, 2).toInt(nullptr, 16));
            at += 3;
        }
        else
        {
            bytes += text[++at];
        }
    }
    return bytes;
}

inline QMap<QString, QString> structure_of(const QString &told)
{
    static const QRegularExpression field(R"re((\w+)=("(?:[^"\\]|\\.)*"|[^,}]+))re");
    QMap<QString, QString> fields;
    if (told.startsWith('"'))
    {
        fields["bytes"] = unquoted(told);
        return fields;
    }
    auto matches = field.globalMatch(told);
    while (matches.hasNext())
    {
        const auto match = matches.next();
        const QString value = match.captured(2);
        if (!match.captured(1).endsWith("time"))
        {
            // As far as numbers of JSON are exact.
            fields[match.captured(1)] =
                value.startsWith('"') ? unquoted(value) : QString::number(value.toDouble(), 'f', 0);
        }
    }
    return fields;
}

inline QList<Answer> of_program(const QByteArray &out)
{
    static const QRegularExpression form(
        R"(^(\S+) (?:<\.\.\. )?(\w+)(?:.* = |.*)(\S.*?|<unfinished \.\.\.>))"
        R"( # line (\d+)(?:: (.*))?$)");
    QList<Answer> answers;
    for (const QByteArray &line : out.trimmed().split('\n'))
    {
        const auto match = form.match(line);
        if (!match.hasMatch())
        {
            answers.append({0, QString(line), {}, {}}); // for the message
            continue;
        }
        Answer answer{match.captured(4).toInt(), match.captured(2), match.captured(3),
                      structure_of(match.captured(5))};
        const bool resumes = line.contains("<... ");
        answer.value = line.contains("<unfinished")    ? "asleep"
                       : answer.value.startsWith("0x") ? "an address"
                                                       : answer.value;
        if (!resumes)
        {
            answers.append(answer);
            continue;
        }
        for (Answer &earlier : answers)
        {
            if (earlier.line == answer.line && earlier.value == "asleep")
            {
                earlier = answer;
            }
        }
    }
    return answers;
}

} // namespace ipcscope::tests
