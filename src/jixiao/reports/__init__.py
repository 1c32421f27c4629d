"""What an audit has found, written for people and programs: one file per format, found by itself."""

from jixiao.reports.frame import Report, Reporter, Tally, finish, reporters

__all__ = ["Report", "Reporter", "Tally", "finish", "reporters"]
