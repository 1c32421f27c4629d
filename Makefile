# 绩效 jixiao. Nothing but Python 3.11+ and make is needed; without make: sh tools/demo.sh, sh tools/test.sh
.PHONY: help demo test env bench bench-peers page-breaks fuzz acceptance scoring-report audit-report audit-figures reference clean

help:
	@echo 'make demo         试用：读取、计分、审核自带样表 / read, score and check the bundled samples'
	@echo 'make test         检查与测试 / linter, types, layers, all tests'
	@echo 'make env          只建立运行环境 / only build the environment .venv'
	@echo 'make bench        测速 / measure speed, memory, start-up'
	@echo 'make bench-peers  安装用于对比的库 / install the libraries that make bench compares with (430 MB)'
	@echo 'make page-breaks  跨页表格读得如何 / how forms are read that pages break'
	@echo 'make fuzz         以损坏的文件试读取程序 / feed the readers spoilt files'
	@echo 'make acceptance   与人工誊录比对 / compare with transcriptions in ../shared, where present'
	@echo 'make scoring-report   重算公开表格的得分并写出报告 / score the forms in ../shared, else the samples; lang=en'
	@echo 'make audit-report     规则查得准不准、全不全 / how good the rules are: recall and precision, rule by rule'
	@echo 'make audit-figures    同上，并改写 docs/measured/audit.md / the same, and rewrite that page'
	@echo 'make reference    重写参考文档 / rewrite docs/reference from the code'
	@echo 'make clean        删除生成物 / remove .venv, .venv-peers and caches'
	@echo
	@echo '没有 make 时 / without make: sh tools/demo.sh   sh tools/test.sh   sh tools/env.sh'

demo:
	@sh tools/demo.sh

test:
	@sh tools/test.sh

env:
	@sh tools/env.sh

bench: env
	@.venv/bin/python tools/bench.py

bench-peers: env
	@sh tools/peers.sh

page-breaks: env
	@.venv/bin/python tools/page_breaks.py

fuzz: env
	@.venv/bin/python tools/fuzz.py

acceptance: env
	@.venv/bin/python tools/acceptance.py

scoring-report: env
	@.venv/bin/python tools/scoring_report.py --lang $(or $(lang),zh)

audit-report: env
	@.venv/bin/python tools/audit_report.py

audit-figures: env
	@.venv/bin/python tools/audit_report.py --publish docs/measured/audit.md

reference: env
	@.venv/bin/python tools/build_reference.py

clean:
	rm -rf .venv .venv-peers build dist src/jixiao.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
