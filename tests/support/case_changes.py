"""Cases of rules as mutations of each other: the fewest changes that make a finding of a clean case."""

ABSENT = object()


def changes(sound, spoilt, path=()):
    """Where two cases differ: (path, value of the spoilt one). Lists of other lengths differ as a whole."""
    if isinstance(sound, dict) and isinstance(spoilt, dict):
        keys = [key for key in {**sound, **spoilt} if path or key != "finds"]
        return [
            change for key in keys
            for change in changes(sound.get(key, ABSENT), spoilt.get(key, ABSENT), (*path, key))
        ]
    if isinstance(sound, list) and isinstance(spoilt, list) and len(sound) == len(spoilt):
        return [change for at, pair in enumerate(zip(sound, spoilt, strict=True))
                for change in changes(*pair, (*path, at))]
    return [] if sound is not ABSENT and spoilt is not ABSENT and sound == spoilt else [(path, spoilt)]


def changed(case, wanted):
    """The case with these changes."""
    for path, value in wanted:
        case = _put(case, path, value)
    return case


def fewest(sound, wanted, fires):
    """The changes without those that are not needed for `fires(case)`."""
    needed = list(wanted)
    for change in wanted:
        fewer = [each for each in needed if each is not change]
        if fires(changed(sound, fewer)):
            needed = fewer
    return needed


def _put(part, path, value):
    if not path:
        return value
    at, rest = path[0], path[1:]
    if isinstance(part, list):
        return [_put(each, rest, value) if position == at else each for position, each in enumerate(part)]
    kept = {key: each for key, each in part.items() if key != at}
    return kept if value is ABSENT and not rest else {**kept, at: _put(part.get(at, {}), rest, value)}
