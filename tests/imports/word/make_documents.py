"""How the Word files beside this script were made: written here as flat OpenDocument, saved as .docx by LibreOffice Writer 7.4.

Run it as `python tests/imports/word/make_documents.py` where `soffice` is installed. The tests only read the .docx files, which are
in the repository. People, companies and words in them are invented.
"""

import base64
import io
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).parent
ROOT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
"""
STYLES = """<office:styles>
 <style:style style:name="Standard" style:family="paragraph"/>
 <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
 <style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
 <style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:default-outline-level="3"/>
 <style:style style:name="Title" style:family="paragraph"/>
 <style:style style:name="Subtitle" style:family="paragraph"/>
 <style:style style:name="Quotations" style:family="paragraph"/>
 <style:style style:name="Caption" style:family="paragraph"/>
 <style:style style:name="Kop_20_1" style:display-name="Kop 1" style:family="paragraph"/>
 <style:style style:name="Titel" style:family="paragraph"/>
 <style:style style:name="Citaat" style:family="paragraph"/>
 <style:style style:name="Campagnekop" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
 <text:list-style style:name="Bullets">
  <text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
  <text:list-level-style-bullet text:level="2" text:bullet-char="◦"/>
 </text:list-style>
 <text:list-style style:name="Numbers">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-bullet text:level="2" text:bullet-char="•"/>
 </text:list-style>
</office:styles>
<office:automatic-styles>
 <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
 <style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
 <style:style style:name="Under" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style>
 <style:style style:name="Marked" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>
 <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
 <style:style style:name="Sub" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
 <style:page-layout style:name="Page"><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
"""


def document(body: str, header: str = "", changes: str = "") -> str:
    """A whole flat OpenDocument text."""
    page = f"<style:header><text:p>{header}</text:p></style:header>" if header else ""
    master = f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">{page}'
    return (
        f"{ROOT}{STYLES}{master}</style:master-page></office:master-styles>"
        f"<office:body><office:text>{changes}{body}</office:text></office:body></office:document>"
    )


def picture(name: str, alt: str, data: bytes, anchor: str = "as-char") -> str:
    """A picture in a line of text, or beside it."""
    encoded = base64.b64encode(data).decode("ascii")
    return (
        f'<draw:frame draw:name="{name}" text:anchor-type="{anchor}" svg:width="6cm" svg:height="4cm"><draw:image>'
        f"<office:binary-data>{encoded}</office:binary-data></draw:image><svg:desc>{alt}</svg:desc></draw:frame>"
    )


def drawn(colour: str, kind: str) -> bytes:
    """A small picture: a wheel before a wall of one colour."""
    image = Image.new("RGB", (480, 320), colour)
    ImageDraw.Draw(image).ellipse((140, 60, 340, 260), outline="black", width=12)
    file = io.BytesIO()
    image.save(file, kind, quality=60)
    return file.getvalue()


def cell(text: str, more: str = "") -> str:
    """A cell of a table."""
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


WORKSHOP = f"""
<text:p text:style-name="Title">De fietsenmaker die eerst kijkt</text:p>
<text:p text:style-name="Subtitle">In een winkel voor twee kwam een derde man, en een nieuwe werkbank.</text:p>
<text:p>Om acht uur gaat het rolluik omhoog. In de fietsenwinkel van Wim, in Zutphen, staan dan al <text:span text:style-name="Bold">twaalf
 fietsen</text:span> te wachten. Een klant vroeg om a*b_c en &lt;b&gt;korting&lt;/b&gt;, voor {{{{ prijs }}}} &amp; meer.</text:p>
<text:p>{picture("Werkplaats", "Een wiel in een standaard voor een rode muur", drawn("firebrick", "JPEG"))}</text:p>
<text:p text:style-name="Caption">De werkplaats om acht uur.</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Een rustige werkplek</text:h>
<text:p>Kees is <text:span text:style-name="Italic">bijna</text:span> doof aan één kant. Hij werkt met een jobcoach, en kreeg een vaste
 begeleider.<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>De jobcoach kwam via de gemeente.</text:p></text:note-body></text:note> Lees meer bij
 <text:a xlink:type="simple" xlink:href="https://www.example.org/werk_(1)?a=1&amp;b=2">het verhaal van de winkel</text:a>.</text:p>
<text:p text:style-name="Quotations">Hij hoort het ratelen eerder dan ik.</text:p>
<text:p>“Wij vroegen niet wat hij niet kon, maar wat hij zag”, zegt Wim.</text:p>
<text:h text:style-name="Heading_20_3" text:outline-level="3">Wat hielp</text:h>
<text:list text:style-name="Bullets"><text:list-item><text:p>een eigen hoek</text:p>
<text:list text:style-name="Bullets"><text:list-item><text:p>zonder radio</text:p></text:list-item>
<text:list-item><text:p>met daglicht</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>een vaste dag</text:p></text:list-item></text:list>
<text:list text:style-name="Numbers"><text:list-item><text:p>kijken</text:p></text:list-item>
<text:list-item><text:p>pas dan schroeven</text:p></text:list-item></text:list>
<text:p text:style-name="Bold"><text:span text:style-name="Bold">Hoe het nu gaat</text:span></text:p>
<table:table table:name="Rooster"><table:table-column table:number-columns-repeated="2"/>
<table:table-header-rows><table:table-row>{cell("Dag")}{cell("Taak")}</table:table-row></table:table-header-rows>
<table:table-row>{cell("maandag")}{cell("banden | plakken")}</table:table-row>
<table:table-row>{cell("dinsdag")}{cell("remmen")}</table:table-row></table:table>
<text:p>{picture("Winkel", "", drawn("seagreen", "PNG"))}</text:p>
"""
CHANGES = """<text:tracked-changes>
<text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Redactie</dc:creator>
<dc:date>2026-10-01T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>Redactie</dc:creator>
<dc:date>2026-10-01T10:00:00</dc:date></office:change-info><text:p>met een zware diagnose </text:p></text:deletion></text:changed-region>
</text:tracked-changes>"""
CHANGED = """
<text:p text:style-name="Title">De bakkerij in twee ploegen</text:p>
<text:p>Joris bakt brood <text:change text:change-id="c2"/>en <text:change-start text:change-id="c1"/>sinds kort ook taart
<text:change-end text:change-id="c1"/> in Arnhem.</text:p>
<text:p>Zijn leidinggevende<office:annotation office:name="a1"><dc:creator>Eva</dc:creator><dc:date>2026-10-02T09:00:00</dc:date>
<text:p>Mag haar naam erbij?</text:p></office:annotation> heet anders<office:annotation-end office:name="a1"/>.</text:p>
"""
DUTCH = f"""
<text:p text:style-name="Titel">Twee kanten van een balie</text:p>
<text:p text:style-name="Kop_20_1">De werkgever</text:p>
<text:p>Aan de balie van het ziekenhuis zit sinds mei een medewerker die slecht ziet.
 <text:span text:style-name="Hidden">Zijn echte naam is geheim.</text:span> Wij pasten
 de <text:span text:style-name="Marked">lamp</text:span>
 aan, en het <text:span text:style-name="Under">scherm</text:span>. H<text:span text:style-name="Sub">2</text:span>O staat klaar.</text:p>
<text:p text:style-name="Citaat">Het scherm was het probleem, niet hij.</text:p>
<text:p text:style-name="Kop_20_1">De werknemer</text:p>
<text:p>Ik werk er drie dagen.<text:line-break/>Mijn collega’s weten wat ik zie.</text:p>
<text:p text:style-name="Campagnekop">Wat er veranderde</text:p>
<table:table table:name="Cellen"><table:table-column table:number-columns-repeated="3"/>
<table:table-row>{cell("Eerst", ' table:number-columns-spanned="2"')}<table:covered-table-cell/>{cell("Nu")}</table:table-row>
<table:table-row>{cell("donker", ' table:number-rows-spanned="2"')}{cell("klein")}{cell("groot")}</table:table-row>
<table:table-row><table:covered-table-cell/>{cell("grijs")}{cell("zwart")}</table:table-row></table:table>
<text:p>Tot slot.<draw:frame draw:name="Kader" text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm">
<draw:text-box><text:p>Dit stond in een kader.</text:p></draw:text-box></draw:frame></text:p>
"""
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><circle cx="30" cy="20" r="10"/></svg>'
DEEP = "".join(f'<text:list text:style-name="Numbers"><text:list-item><text:p>laag {level}</text:p>' for level in range(1, 8))
UNUSUAL = f"""
<text:p>Anoniem</text:p>
<text:p>Gemeente: Zwolle<text:line-break/>Organisatie: Hoveniersbedrijf De Laan</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Werken in <text:bookmark text:name="doel"/>het groen</text:h>
<text:p>Zie <text:a xlink:type="simple" xlink:href="#doel">hierboven</text:a>, of <text:a xlink:type="simple"
 xlink:href="file:///C:/Users/eva/geheim.docx">mijn map</text:a>, of <text:a xlink:type="simple"
 xlink:href="mailto:eva@example.org">schrijf Eva</text:a>. Draai\u202eom\u202c en nul\u200bbreed, af\u00adbreken.</text:p>
<text:p>Een noot aan het eind<text:note text:id="etn1" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>
<text:p>Bron: eigen onderzoek.</text:p></text:note-body></text:note> en een breuk.</text:p>
<text:p>{picture("Tekening", "Een rondje", SVG)}</text:p>
{DEEP}{"</text:list-item></text:list>" * 7}
<table:table table:name="Kader1"><table:table-column/><table:table-row>{cell("Alleen een kader.")}</table:table-row></table:table>
<table:table table:name="Buiten"><table:table-column table:number-columns-repeated="2"/><table:table-row>{cell("links")}
<table:table-cell><table:table table:name="Binnen"><table:table-column table:number-columns-repeated="2"/>
<table:table-row>{cell("een")}{cell("twee")}</table:table-row></table:table><text:p>na</text:p></table:table-cell></table:table-row>
<table:table-row>{cell("onder")}{cell("aan")}</table:table-row></table:table>
<text:p># geen kop</text:p><text:p>- geen lijst</text:p><text:p>1. geen nummer</text:p><text:p>[x](y) ![z](q) {{% raw %}} ~~a~~ | b</text:p>
"""
PAPERS = {
    "fietsenmaker": document(WORKSHOP),
    "wijzigingen": document(CHANGED, changes=CHANGES),
    "nederlandse-stijlen": document(DUTCH, header="Concept, niet verspreiden"),
    "bijzonder": document(UNUSUAL),
}


def main() -> None:
    """Make every document again."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in PAPERS.items():
            source = Path(folder) / f"{name}.fodt"
            source.write_text(text, encoding="utf-8")
            command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "docx", "--outdir"]
            subprocess.run([*command, str(HERE), str(source)], check=True)


if __name__ == "__main__":
    main()
