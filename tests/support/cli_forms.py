"""One form in the manner of published ones, written for these tests: clean, with a wrong total; and mere prose."""

FORM = """项目支出绩效自评表
(2023年度)
项目名称\t路灯维护
主管部门\t晨江市城管局\t\t\t实施单位\t晨江市路灯所
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t50.00\t50.00\t48.00\t10\t96.00%\t9.6
\t其中：当年财政拨款\t50.00\t50.00\t48.00\t—\t—\t—
\t上年结转资金\t0.00\t0.00\t0.00\t—\t—\t—
\t其他资金\t0.00\t0.00\t0.00\t—\t—\t—
年度总体目标\t预期目标\t\t\t实际完成情况
\t维修路灯，故障当日修复，保障夜间照明。\t\t\t故障当日修复96%，照明有保障。
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t维修路灯数\t≥500盏\t520盏\t20\t20\t无
\t\t质量指标\t维修合格率\t=100%\t100%\t10\t10\t无
\t\t时效指标\t故障当日修复率\t≥95%\t96%\t10\t10\t无
\t\t成本指标\t灯具采购费\t≤20万元\t19.5万元\t10\t10\t无
\t效益指标\t社会效益指标\t亮灯率\t≥98%\t98%\t30\t30\t无
\t满意度指标\t服务对象满意度指标\t居民满意度\t≥90%\t93%\t10\t10\t无
总分\t\t\t\t\t\t100\t99.6
"""
FLAWED = FORM.replace("总分\t\t\t\t\t\t100\t99.6", "总分\t\t\t\t\t\t100\t98")
PROSE = "今年的工作总结如下。\n没有表格，只有文字。\n"
# The same project in another unit, which fell short; another project.
EAST = (
    FORM.replace("晨江市路灯所", "东湖区路灯所").replace("48.00\t10\t96.00%\t9.6", "48.00\t10\t100%\t10")
    .replace("50.00\t50.00\t48.00", "70.00\t70.00\t70.00").replace("≥500盏\t520盏\t20\t20", "≥300盏\t240盏\t20\t16")
    .replace("≥98%\t98%\t30\t30", "≥98%\t94%\t30\t28").replace("\t99.6\n", "\t94\n")
)  # fmt: skip
FOUNTAINS = FORM.replace("路灯维护", "喷泉维护")
# Points taken off for too much, as one place does; a qualitative row; a row that nobody can read; a wrong total.
MIXED = (
    FORM.replace("≥500盏\t520盏\t20\t20", "≥500盏\t900盏\t20\t19").replace("=100%\t100%\t10", "约95%\t约96%\t10")
    .replace("亮灯率\t≥98%\t98%\t30\t30", "夜间出行安全感\t明显提高\t明显提高\t30\t20").replace("\t99.6\n", "\t90\n")
)  # fmt: skip
