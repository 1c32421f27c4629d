"""An audit: rules over many documents, with settings, waivers and a baseline, and the state of every obligation."""

from jixiao.audit.auditing import Audit
from jixiao.audit.result import Checked, CheckedGroup, CheckedPart, Heard, Known, Waived
from jixiao.audit.settings import Join, Settings, Waiver
from jixiao.audit.table import SettingsError

__all__ = [
    "Audit", "Checked", "CheckedPart", "CheckedGroup", "Heard", "Join", "Known", "Settings", "SettingsError", "Waived",
    "Waiver",
]
