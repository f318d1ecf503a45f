"""Says whether a folder is a complete and valid bag by RFC 8493: `python3 rfc8493.py FOLDER`. Standard library only.

Knows of BagIt and of nothing that Holdfast adds to it. Prints one line for each rule that is broken, with the section that
states it, and ends with 1; prints `valid` and ends with 0 otherwise.
"""

import hashlib
import os
import re
import sys
import unicodedata

ALGORITHMS = ("md5", "sha1", "sha256", "sha512")
problems = []


def broken(section, sentence):
    problems.append(f"{section} {sentence}")


def text_of(path, section):
    with open(path, "rb") as file:
        content = file.read()
    if content.startswith(b"\xef\xbb\xbf"):
        broken("2.1.1", f"{os.path.basename(path)} begins with a byte order mark")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        broken(section, f"{os.path.basename(path)} is not in the stated encoding")
        return ""


def digest(path, algorithm):
    value = hashlib.new(algorithm)
    with open(path, "rb") as file:
        while chunk := file.read(1 << 20):
            value.update(chunk)
    return value.hexdigest()


def files_below(bag):
    found = []
    for folder, _, names in os.walk(bag):
        found += [os.path.relpath(os.path.join(folder, name), bag).replace(os.sep, "/") for name in names]
    return found


def manifest(bag, name, section):
    """The paths of a manifest with their checksums; every line is judged by 2.1.3."""
    listed = {}
    for line in re.split(r"\r\n|\r|\n", text_of(os.path.join(bag, name), section)):
        if line == "":
            continue
        match = re.fullmatch(r"([0-9A-Fa-f]+)[ \t]+(\S.*)", line)
        if match is None:
            broken(section, f"{name} has a line that is none")
            continue
        path = re.sub(r"%(0[AaDd]|25)", lambda code: chr(int(code[1], 16)), match[2])
        if path.startswith(("/", "~", "./")) or ".." in path.split("/") or re.match(r"[A-Za-z]:", path):
            broken("5.2", f"{name} names a path outside of the bag")
        if path in listed:
            broken(section, f"{name} lists a file twice")
        listed[path] = match[1].lower()
    return listed


def check_sums(bag, name, listed):
    algorithm = name.rsplit("-", 1)[1].removesuffix(".txt")
    for path, stated in listed.items():
        real = os.path.join(bag, path)
        if not os.path.isfile(real):
            broken("3", f"{name} lists a file that is not there: {path}")
        elif digest(real, algorithm) != stated:
            broken("3", f"{path} has another checksum than {name} states")


def check_info(bag, payload):
    labels = []
    for line in re.split(r"\r\n|\r|\n", text_of(os.path.join(bag, "bag-info.txt"), "2.2.2")):
        if line == "" or line[0] in " \t":
            continue
        match = re.fullmatch(r"([^:\s](?:[^:]*[^:\s])?): ?(.*)", line)
        if match is None:
            broken("2.2.2", "bag-info.txt has a line without a label")
            continue
        labels.append((match[1].lower(), match[2]))
    oxums = [value for label, value in labels if label == "payload-oxum"]
    if len(oxums) > 1:
        broken("2.2.2", "Payload-Oxum is there twice")
    size = sum(os.path.getsize(os.path.join(bag, path)) for path in payload)
    if oxums and oxums[0] != f"{size}.{len(payload)}":
        broken("2.2.2", "Payload-Oxum is not the size and number of the files")


def check(bag):
    declaration = os.path.join(bag, "bagit.txt")
    if not os.path.isfile(declaration):
        return broken("2.1.1", "there is no bagit.txt")
    if not re.fullmatch(
        r"BagIt-Version: 1\.0(\r\n|\r|\n)Tag-File-Character-Encoding: UTF-8(\r\n|\r|\n)?", text_of(declaration, "2.1.1")
    ):
        broken("2.1.1", "bagit.txt is not the declaration of a bag of version 1.0")
    if not os.path.isdir(os.path.join(bag, "data")):
        broken("2.1.2", "there is no folder data")
    files = files_below(bag)
    payload = [path for path in files if path.startswith("data/")]
    if len({unicodedata.normalize("NFC", path) for path in files}) != len(files):
        broken("6.1.1", "two names differ only in how they are encoded")
    of = lambda start: [f"{start}-{name}.txt" for name in ALGORITHMS if f"{start}-{name}.txt" in files]
    payload_manifests, tag_manifests = of("manifest"), of("tagmanifest")
    if not payload_manifests:
        broken("2.1.3", "there is no manifest")
    for name in payload_manifests:
        listed = manifest(bag, name, "2.1.3")
        if outside := [path for path in listed if not path.startswith("data/")]:
            broken("2.1.3", f"{name} lists what is no payload: {outside[0]}")
        for path in sorted(set(payload) - set(listed)):
            broken("2.1.3", f"{name} does not list {path}")
        check_sums(bag, name, listed)
    for name in tag_manifests:
        listed = manifest(bag, name, "2.2.1")
        for path in payload_manifests:
            if path not in listed:
                broken("2.2.1", f"{name} does not list {path}")
        if any(path.startswith("tagmanifest-") for path in listed):
            broken("2.2.1", f"{name} lists a tag manifest")
        if any(path.startswith("data/") for path in listed):
            broken("2.2.1", f"{name} lists a payload file")
        check_sums(bag, name, listed)
    if "fetch.txt" in files:
        broken("3", "not complete: fetch.txt names files that would have to be fetched")
    if "bag-info.txt" in files:
        check_info(bag, payload)


check(sys.argv[1])
print("\n".join(problems) or "valid")
sys.exit(1 if problems else 0)
