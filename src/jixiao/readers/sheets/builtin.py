"""The number formats that a workbook names by id only, as a Chinese system shows them (ECMA-376 part 1, 18.8.30)."""

from __future__ import annotations

YEAR_MONTH, MONTH_DAY, FULL_DATE = 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"'
NOON, NOON_SECONDS = '上午/下午h"时"mm"分"', '上午/下午h"时"mm"分"ss"秒"'

BUILTIN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"¥"#,##0;"¥"-#,##0', 6: '"¥"#,##0;"¥"-#,##0', 7: '"¥"#,##0.00;"¥"-#,##0.00', 8: '"¥"#,##0.00;"¥"-#,##0.00',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: YEAR_MONTH, 28: MONTH_DAY, 29: MONTH_DAY, 30: "m/d/yy", 31: FULL_DATE,
    32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: NOON, 35: NOON_SECONDS, 36: YEAR_MONTH,
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
    43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    50: YEAR_MONTH, 51: MONTH_DAY, 52: YEAR_MONTH, 53: MONTH_DAY, 54: MONTH_DAY, 55: NOON, 56: NOON_SECONDS,
    57: YEAR_MONTH, 58: MONTH_DAY,
}  # fmt: skip

# The dates that follow the system of whoever looks: [$-F800] is its long date, [$-F400] its time.
SYSTEM = {"[$-F800]": FULL_DATE, "[$-F400]": "h:mm:ss"}


def code_of(number: int, own: dict[int, str]) -> str:
    """The code of a format id: the workbook's own, else the built-in one; "" when neither knows the id."""
    code = own.get(number) or BUILTIN.get(number, "")
    marked = next((system for mark, system in SYSTEM.items() if mark in code.upper()), None)
    return marked or code
