"""Words that say nothing of what someone looks for. They are left out of the index and of what a visitor types."""

from site_builder.search.tokens import tokens

_LITTLE_WORDS = """
de het een der den des dit dat die deze dezer zulk zulke
en of maar want dus noch als dan toen terwijl omdat doordat zodat hoewel tenzij mits indien zoals alsof
in op aan uit bij met zonder van voor na naar tot tegen over onder boven tussen door om rond langs per via sinds vanaf binnen buiten
ik je jij jou jouw u uw hij zij ze hem haar hun hen wij we ons onze jullie mij me mijn mezelf jezelf zichzelf zich elkaar
wie wat waar wanneer waarom hoe welk welke waarmee waarvoor waarop waarin waarbij hoeveel hoelang
er hier daar ergens nergens overal daarna daarom daarbij daarmee ervoor erbij ermee ervan erop erin eraan hierbij
is ben bent zijn was waren geweest wees word wordt worden werd werden geworden
heb hebt heeft hebben had hadden gehad
kan kun kunt kunnen kon konden gekund mag mogen mocht moet moeten moest moesten wil wilt willen wilde wilden zal zult zullen zou zouden
doe doet doen deed deden gedaan ga gaat gaan ging gingen gegaan kom komt komen kwam kwamen
laat laten liet krijg krijgt krijgen kreeg kregen gekregen maak maakt maken maakte
geef geeft geven gaf weet weten wist zeg zegt zeggen zei zegt vind vindt vinden
iemand niemand iedereen iets niets alles alle al allemaal ander andere anders veel weinig meer meest minst
wel niet geen nooit ooit altijd soms vaak weer nog ook toch even eens pas net nu straks later eerst eerste
heel erg best graag gewoon eigenlijk misschien zelf zo te toe af weg heen mee
ja nee he hoor nou och oh oke
neem neemt nemen nam namen genomen pak pakt pakken pakte staat staan stond stonden zit zitten zat lig ligt liggen
vraag vraagt vragen vroeg denk denkt denken dacht kijk kijkt kijken keek vertel vertelt vertellen vertelde noem noemt heet heten
gebruik gebruikt gebruiken begin begint beginnen begon blijf blijft blijven bleef lijkt lijken help helpt helpen hielp houd houdt houden
betekent betekenis bedoeld bedoelt uitleg manier dezelfde hetzelfde zoiets iemands ding dingen keer tijdens steeds bijna ongeveer
zoek zoeken gezocht voorbeeld voorbeelden verhaal verhalen bedrijf bedrijven werkgever werkgevers werknemer werknemers
werk werken werkt werkte werkten gewerkt baan banen mens mensen persoon beperking
"""

STOP_WORDS = frozenset(tokens(_LITTLE_WORDS))
