// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "tests/base/strace.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

// Does one thing to a file and prints how it went: the program whose system calls tst_atomicfile_faults lets
// fail.
int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.size() != 3)
        return 2;
    const QString &verb = arguments.at(0);
    core::Result<void> done = core::Error{.code = core::ErrorCode::BadInput, .subject = verb};
    tests::markBegin();
    if (verb == "create"_L1)
        done = core::createFile(arguments.at(1), arguments.at(2).toUtf8());
    else if (verb == "replace"_L1)
        done = core::replaceFile(arguments.at(1), arguments.at(2).toUtf8());
    else if (verb == "link"_L1)
        done = core::replaceLink(arguments.at(1), arguments.at(2));
    else if (verb == "move"_L1)
        done = core::moveInto(arguments.at(1), arguments.at(2));
    else if (verb == "folder"_L1)
        done = core::makePrivateFolder(arguments.at(1));
    tests::markEnd();
    QTextStream(stdout) << (done ? u"done"_s
                                 : core::codeName(done.error().code) + u' ' + done.error().subject)
                        << '\n';
    return 0;
}
