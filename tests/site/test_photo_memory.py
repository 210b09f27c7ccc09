"""No process that makes photos takes more than 500 MB, whatever an editor drops."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import REPOSITORY

MOST = 500_000_000
WRITE = """
import sys
from PIL import Image
kind, mode, width, height, path = sys.argv[1:]
image = Image.linear_gradient("L").resize((int(width), int(height))).convert(mode)
options = {
    "PNG": {"compress_level": 1}, "JPEG": {"progressive": True, "subsampling": "4:4:4", "quality": 60},
    "WEBP": {"method": 0, "quality": 30}, "AVIF": {"speed": 10, "quality": 30}, "HEIF": {"quality": 30},
}
if kind == "HEIF":
    import pillow_heif
    pillow_heif.register_heif_opener()
image.save(path, kind, **options[kind])
"""
MAKE = """
import re, sys
from pathlib import Path
from site_builder.pictures.encode import Job, make
from site_builder.pictures.recipe import RECIPE
path = Path(sys.argv[1])
complaint = make(Job(path, "naam", path.parent, RECIPE))
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(peak[1], complaint.code if complaint else "made")
"""


def run(script: str, *arguments: str) -> str:
    result = subprocess.run([sys.executable, "-c", script, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    return result.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc")
@pytest.mark.parametrize(
    ("kind", "mode", "size", "outcome"),
    [
        ("PNG", "RGB", (8940, 6700), "made"),
        ("PNG", "RGBA", (6700, 8940), "made"),
        ("PNG", "RGB", (3190, 18800), "made"),
        ("PNG", "I;16", (8940, 6700), "made"),
        ("JPEG", "RGB", (8940, 6700), "made"),
        ("JPEG", "CMYK", (7500, 6600), "made"),
        ("JPEG", "CMYK", (8940, 6700), "foto-te-groot"),
        ("WEBP", "RGBA", (5700, 4370), "made"),
        ("AVIF", "RGB", (8000, 6000), "made"),
        ("HEIF", "RGB", (8160, 6120), "made"),
    ],
)
def test_the_largest_photos_take_less_than_half_a_gigabyte(
    kind: str, mode: str, size: tuple[int, int], outcome: str, tmp_path: Path
) -> None:
    if kind == "HEIF":
        pytest.importorskip("pillow_heif")
    path = tmp_path / "groot.jpg"
    run(WRITE, kind, mode, *map(str, size), str(path))
    kilobytes, result = run(MAKE, str(path)).split()
    print(kind, mode, f"{int(kilobytes) * 1024 / 1e6:.0f} MB")
    assert result == outcome
    assert int(kilobytes) * 1024 < MOST
