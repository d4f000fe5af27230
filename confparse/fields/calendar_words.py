"""Month and weekday names, as tables: case-folded word -> number or English short form.

`MONTHS` and `WEEKDAYS` hold names that mean a date wherever they stand beside a number.
`WEAK_WEEKDAYS` are short forms that are ordinary words too ("sun", "do", "mar", "so"): they count
only beside a date or a clock.
"""

from __future__ import annotations

from typing import Final


def words(row: str) -> list[str]:
    """Split a row of a table; the rows stay readable that way."""
    return row.split()


WEEKDAY_NAMES: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# One row a month; a bar separates nothing but languages, to keep the table readable.
_MONTH_ROWS: Final = (
    (
        "jan jän jaan jaanuar sij xaneiro ינו जन january januar jänner janvier janv enero ene gennaio gen genn janeiro januari janúar tammi "
        "tammikuu tammikuuta stycznia styczeń sty ledna leden januára январь января янв січня януари "
        "ianuarie január ocak ιανουαρίου ינואר יناير يناير जनवरी มกราคม gener siječnja januarja tammik oca ιαν ian січ sty"
    ),
    (
        "feb lut veebr veebruar velj פבר फ़र february feburary febuary februar feber février fevrier févr fevr fév febrero febbraio "
        "febb fevereiro fev februari febrúar helmi helmikuu helmikuuta lutego luty února únor februára "
        "февраль февраля фев февр лютого февруари februarie február şubat φεβρουαρίου פברואר فبراير "
        "फ़रवरी फरवरी กุมภาพันธ์ febrer veljače februarja helmik şub φεβ febr лют"
    ),
    (
        "mar märts ožu march märz mär mrz maerz mars marzo março marco maart mrt marts maalis maaliskuu "
        "maaliskuuta marca marzec března březen март марта мар березня martie március mart μαρτίου "
        "מרץ مارس मार्च มีนาคม març maret ožujka maalisk μαρ márc бер"
    ),
    (
        "apr квіт אפר april avril avr abril abr aprile apríl huhti huhtikuu huhtikuuta kwietnia kwiecień kwi "
        "dubna duben apríla апрель апреля апр квітня април aprilie április nisan απριλίου אפריל "
        "أبريل अप्रैल เมษายน travnja aprila huhtik nis απρ ápr кві"
    ),
    (
        "may трав μαΐ μαΐου mai mayo maggio mag maio mei maj maí touko toukokuu toukokuuta maja května květen mája "
        "май мая травня május mayıs μαΐου מאי مايو मई พฤษภาคม maig svibnja toukok μαΐ máj тра"
    ),
    (
        "jun juuni xuño jūnijs june juni juin junio giugno giu junho júní kesä kesäkuu kesäkuuta czerwca czerwiec cze "
        "června červen júna июнь июня июн червня юни iunie június haziran ιουνίου יוני يونيو जून "
        "มิถุนายน juny lipnja junija kesäk haz ιουν iun jún черв"
    ),
    (
        "jul juill лип juuli xullo jūlijs जुल july juli juillet juil julio luglio lug julho júlí heinä heinäkuu heinäkuuta lipca lipiec "
        "lip července červenec júla июль июля июл липня юли iulie július temmuz ιουλίου יולי يوليو "
        "जुलाई กรกฎาคม juliol srpnja julija heinäk tem ιουλ iul júl"
    ),
    (
        "aug avg avgust ágú אוג अग august août aout agosto ago augustus augusti ágúst elo elokuu elokuuta sierpnia sierpień "
        "sie srpna srpen augusta август августа авг серпня augusztus ağustos αυγούστου אוגוסט "
        "أغسطس अगस्त สิงหาคม agost agustus kolovoza avgusta elok ağu αυγ agu серп"
    ),
    (
        "sep septembar setembre ruj ספט सित sept september septembre septiembre setiembre settembre sett set setembro syys syyskuu "
        "syyskuuta września wrzesień wrz září septembra сентябрь сентября сен сент вересня септември "
        "septembrie szeptember eylül σεπτεμβρίου ספטמבר سبتمبر सितंबर सितम्बर กันยายน rujna syysk eyl σεπ szept вер"
    ),
    (
        "oct oktobar oktoober out אוק अक्टू october oktober okt octobre octubre ottobre ott outubro október loka lokakuu lokakuuta "
        "października październik paź října říjen októbra октябрь октября окт жовтня октомври "
        "octombrie ekim οκτωβρίου אוקטובר أكتوبر अक्टूबर अक्तूबर ตุลาคม listopada oktobra lokak eki οκτ жовт"
    ),
    (
        "nov novembar nóv נוב नव november novembre noviembre novembro nóvember marras marraskuu marraskuuta listopad "
        "listopadu lis novembra ноябрь ноября ноя нояб листопада ноември noiembrie kasım νοεμβρίου "
        "נובמבר نوفمبر नवंबर नवम्बर พฤศจิกายน studenoga marrask kas νοε лист"
    ),
    (
        "dec decembar dets detsember דצמ दिस december dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des "
        "joulu joulukuu joulukuuta grudnia grudzień gru prosince prosinec decembra декабрь декабря дек "
        "грудня декември decembrie aralık δεκεμβρίου דצמבר ديسمبر दिसंबर दिसम्बर ธันวาคม desembre "
        "prosinca jouluk δεκ груд"
    ),
)
MONTHS: Final[dict[str, int]] = {
    word: number for number, row in enumerate(_MONTH_ROWS, 1) for word in row.split()
}
# Polish "listopada" is November, Croatian October; Polish pages are far commoner.
MONTHS["listopada"] = 11
# Hebrew writes "in June" as one word.
MONTHS.update({"ב" + word: month for word, month in list(MONTHS.items()) if "א" <= word[0] <= "ת"})

_WEEKDAY_ROWS: Final = (
    (
        "monday mandager måndagar mondays montag montags lundi lunes lunedì lunedi maandag mandag måndag mánudagur "
        "maanantai maanantaina poniedziałek pondělí pondelok понедельник понеділок hétfő pazartesi "
        "senin luni δευτέρα सोमवार सोम الاثنين الإثنين thứhai"
    ),
    (
        "tuesday tirsdager tisdagar tuesdays tues dienstag dienstags mardi martes martedì martedi dinsdag tirsdag tisdag "
        "þriðjudagur tiistai tiistaina wtorek úterý utorok вторник вівторок kedd salı selasa marți "
        "τρίτη मंगलवार मंगल الثلاثاء"
    ),
    (
        "wednesday onsdager onsdagar wednesdays weds mittwoch mittwochs mercredi miércoles miercoles mercoledì mercoledi "
        "woensdag onsdag miðvikudagur keskiviikko keskiviikkona środa środę středa středu streda среда "
        "среду середа szerda çarşamba rabu miercuri τετάρτη बुधवार बुध الأربعاء"
    ),
    (
        "thursday torsdager torsdagar thursdays thurs donnerstag donnerstags jeudi jueves giovedì giovedi donderdag "
        "torsdag fimmtudagur torstai torstaina czwartek čtvrtek štvrtok четверг четвер csütörtök "
        "perşembe kamis joi πέμπτη गुरुवार गुरु الخميس"
    ),
    (
        "friday fredager fredagar fridays freitag freitags vendredi viernes venerdì venerdi vrijdag fredag föstudagur "
        "perjantai perjantaina piątek pátek piatok пятница пятницу пʼятниця péntek cuma jumat vineri "
        "παρασκευή शुक्रवार शुक्र الجمعة"
    ),
    (
        "saturday lørdager lördagar saturdays samstag samstags sonnabend samedi sábado sabado sabato zaterdag lørdag "
        "lördag laugardagur lauantai lauantaina sobota sobotę sobotu суббота субботу субота szombat "
        "cumartesi sabtu sâmbătă σάββατο शनिवार शनि السبت"
    ),
    (
        "sunday søndager söndagar sundays sonntag sonntags dimanche domingo domenica zondag søndag söndag sunnudagur "
        "sunnuntai sunnuntaina niedziela niedzielę neděle neděli nedeľa воскресенье неділя vasárnap "
        "pazar minggu duminică κυριακή रविवार रवि الأحد"
    ),
)
WEEKDAYS: Final[dict[str, str]] = {
    word: WEEKDAY_NAMES[number] for number, row in enumerate(_WEEKDAY_ROWS) for word in row.split()
}

_WEAK_ROWS: Final = (
    "mon mo lun lu ma seg segunda pon пн mån man pzt sen δευ",
    "tue tu di sel mar mardi ter terça terca di wt вт tis tir út út út",
    "wed we mi mer mié mie çar rab τετ qua quarta wo śr ср ons st",
    "thu thur th kam πεμ do jeu jue gio qui quinta czw чт tor tors čt",
    "fri fr ven jum παρ cum vie sex sexta vr пт fre pá",
    "sat sa sam sáb cmt σαβ sâm sab za sob сб lör lør",
    "sun su so paz κυρ dim dom zo niedz вс sön søn",
)
WEAK_WEEKDAYS: Final[dict[str, str]] = {
    word: WEEKDAY_NAMES[number]
    for number, row in enumerate(_WEAK_ROWS)
    for word in row.split()
    if word not in WEEKDAYS
}

CJK_WEEKDAYS: Final[dict[str, str]] = {
    sign: WEEKDAY_NAMES[number]
    for number, signs in enumerate(
        ("月一월", "火二화", "水三수", "木四목", "金五금", "土六토", "日天七일")
    )
    for sign in signs
}
HEBREW_WEEKDAYS: Final[dict[str, str]] = {
    "שני": "Mon", "שלישי": "Tue", "רביעי": "Wed", "חמישי": "Thu", "שישי": "Fri", "שבת": "Sat", "ראשון": "Sun",
    "א": "Sun", "ב": "Mon", "ג": "Tue", "ד": "Wed", "ה": "Thu", "ו": "Fri", "ש": "Sat",
}  # fmt: skip
"""After the word יום (day)."""
