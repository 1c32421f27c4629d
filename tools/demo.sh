#!/bin/sh
# Show in one look what jixiao does: read a sample in full, score a form, check all samples, read a Word file.
set -eu
cd "$(dirname "$0")/.."
sh tools/env.sh
PATH=$PWD/.venv/bin:$PATH

bold= plain=
if [ -t 1 ]; then
    bold=$(printf '\033[1m') plain=$(printf '\033[0m')
    export FORCE_COLOR=1 # the commands below write into a pipe
fi

# A title and a command, which is run as it is shown. Exit code 1 of jixiao means findings: the samples have some.
show() {
    printf '\n%s── %s%s\n   $ %s\n\n' "$bold" "$1" "$plain" "$2"
    eval "$2" || [ $? -eq 1 ]
}
show "读取：表中填了什么（一个样例，三张表） / read: what the forms say (one sample, three forms)" \
    "jixiao read samples/self-evaluation-city-level.txt"
show "计分：重算每一项得分（一张表） / score: every score computed again (one form)" \
    "jixiao score samples/self-evaluation-system-export.txt | sed '/── 2 /,\$d'"
show "审核：有什么问题（全部样例，一行一项） / check: what is wrong (all samples, a line each)" \
    "jixiao check samples | grep -v '^    '"
word=build/demo/cn-self-evaluation-2020-00000.docx
show "Word 文件：生成一份虚构的，读取 / a Word file: made up, then read" \
    "jixiao sample --kind docx --layout cn-self-evaluation-2020 --count 1 --seed 8 --out build/demo && jixiao read $word"
show "同一文件的得分有什么问题 / what is wrong with the scores in it" \
    "jixiao check $word --select SCO"
show "审核意见（Word）和标出发现的表样（网页） / a review opinion in Word, the forms with their findings as a web page" \
    "jixiao check samples -o build/demo/opinion.docx; jixiao check samples -o build/demo/findings.html; ls build/demo"

printf '\n%s── 接下来 / next%s\n' "$bold" "$plain"
cat <<'END'
   .venv/bin/jixiao check samples             同上，附表上原文和依据 / the same, with what is printed and the basis
   .venv/bin/jixiao rule FND108               说明一条规则 / explain a rule
   .venv/bin/jixiao see build/demo/cn-self-evaluation-2020-00000.docx
                                              把读取结果画成网页 / draw what the reader saw as a web page
   .venv/bin/jixiao check 您的文件 / YOUR-FILE  用法见 README.zh.md / more in README.md
END
