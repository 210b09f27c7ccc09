"""A small site that is right, to spoil in one way at a time."""

from pathlib import Path

POLICY = "default-src 'self'; object-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'"
URL = "https://voorbeelden.example/"


def page(body: str = "<p>Hallo.</p>", policy: str = POLICY) -> str:
    """A page as ours are."""
    return (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<title>Goed</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<link rel="stylesheet" href="/site.css">\n<script type="module" src="/a.mjs"></script>\n'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def good_site(folder: Path, pages: int = 3) -> Path:
    """A site without any fault."""
    texts = {
        "index.html": page('<p id="boven"><a href="verhalen/1/">een</a> <a href="#boven">boven</a></p>'),
        "404.html": page(),
        "site.css": "body { color: black; }",
        "a.mjs": 'import "./b.mjs";',
        "b.mjs": "export {};",
        "data/verhalen.json": "[]",
        "feeds/alles.xml": "<feed></feed>",
        "sitemap.xml": f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{URL}verhalen/1/</loc></url></urlset>',
        **{f"verhalen/{number}/index.html": page() for number in range(1, pages + 1)},
    }
    for address, text in texts.items():
        write(folder, address, text)
    return folder


def write(folder: Path, address: str, text: str) -> None:
    """Put a file in a site."""
    path = folder / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
