"""The list in docs/deploy-rehearsal.md: by resource type, what the fake carried out and what it could not."""

from rehearsal import stand_ins

BEGIN = "<!-- The list below is written by .ci/rehearse-deploy --write. -->\n"
END = "<!-- End of the list. -->\n"


def list_of(types):
    """The list in Markdown of the resource types that were deployed."""
    groups = {"moto": set(), "bridge": set(), "none": set()}
    for resource_type in types:
        groups[group_of(resource_type)].add(resource_type)
    return "\n".join([
        section("Carried out by moto's CloudFormation", groups["moto"]),
        section("Made in moto's AppSync and Lambda services by the rehearsal, as moto's CloudFormation can't",
                groups["bridge"]),
        section("Not carried out: taken with an id, and nothing behind it", groups["none"]),
    ])


def group_of(resource_type):
    if stand_ins.knows(resource_type):
        return "moto"
    return "bridge" if resource_type in stand_ins.BRIDGED else "none"


def section(title, types):
    return f"### {title}\n\n" + "".join(f"- `{each}`\n" for each in sorted(types))


def write(path, text):
    before, _, after = split(path)
    path.write_text(before + BEGIN + "\n" + text + "\n" + END + after)


def require_current(path, text):
    if split(path)[1].strip() != text.strip():
        raise AssertionError(f"the list of {path} is not what was deployed: run .ci/rehearse-deploy --write")


def split(path):
    before, _, rest = path.read_text().partition(BEGIN)
    listed, end, after = rest.partition(END)
    if not end:
        raise AssertionError(f"{path} has no place for the list: it needs the lines {BEGIN.strip()} and {END.strip()}")
    return before, listed, after
