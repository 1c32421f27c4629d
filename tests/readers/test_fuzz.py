"""Nothing that comes in makes the reader crash or hang."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao.corpus import generate
from jixiao.model.schema import from_json, to_json
from jixiao.readers import ReadError, read_document

SAMPLES = [sample.text for sample in generate(28, 5)]
LABELS = [
    "项目名称", "一级指标", "二级指标", "三级指标", "指标值", "分值", "得分", "总分", "年度资金总额", "产出指标",
    "数量指标", "年初预算数", "全年执行数", "预期目标", "项目支出绩效自评表",
    "10", "≥95%", "—", "万元", "(2024年度)", "备注：", "",
]  # fmt: skip
FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(data):
    try:
        document = read_document(data, "x.txt")
    except ReadError:
        return
    assert from_json(to_json(document)) == document


@FAST
@given(st.binary(max_size=400))
def test_any_bytes(data):
    read(data)


@FAST
@given(st.text(max_size=400))
def test_any_text(text):
    read(text.encode("utf-8", "surrogatepass"))


@FAST
@given(st.lists(st.lists(st.sampled_from(LABELS), min_size=1, max_size=12), max_size=25), st.sampled_from("\t|, \n"))
def test_any_order_of_labels(rows, between):
    read("\n".join(between.join(row) for row in rows).encode())


@FAST
@given(st.sampled_from(SAMPLES), st.data())
def test_samples_with_lines_lost_doubled_and_cut(text, data):
    lines = text.split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.integers(0, len(lines) - 1))
        cut = data.draw(st.integers(0, len(lines[index])))
        lines[index : index + 1] = data.draw(
            st.sampled_from([[], [lines[index]] * 2, [lines[index][:cut]], [lines[index][:cut], lines[index][cut:]]])
        ) or [""]
    read("\n".join(lines).encode())


def test_a_document_of_thousands_of_lines_is_read_in_linear_time():
    read(("说明文字。\n" * 20000).encode())
    read(("\t".join(LABELS) + "\n").encode() * 2000)


def test_a_stream_whose_head_lacks_a_level_ends():
    read("一级指标\n三级指标\n指标值\n分值\n得分\n数量指标\n≥3\n服务对象满意度指标\n".encode())
    read("绩效指标 |\n一级指标 |\n三级指标 |\n指标值 |\n分值 |\n数量指标 |\n质量指标 |\n".encode())
