"""A form that prints every cell a form may print."""

from jixiao.model import Cell, Contact, Context, Form, FundLine, Funds, Goal, Indicator, Project, Task, Total


def full_form():
    """A form with every cell it may have."""
    def full(struct, **given):
        return struct(**{name: Cell("x") for name in struct.__struct_fields__ if name not in given}, **given)

    return full(Form, kind="target", fiscal_year=2023, project=full(Project), contact=full(Contact),
                funds=full(Funds, lines=(full(FundLine, source="total"),)),
                tasks=(full(Task),), context=full(Context), subject="project",
                goals=(full(Goal, scope="annual"),),
                indicators=(full(Indicator),), total=full(Total), notes=(Cell("x"),), layout=None, at=None,
                problems=())
