import type { MessageKey } from './ja.js';

/** What is said about a list, in English. */
export const en: Record<MessageKey, string> = {
  'column.missing':
    'There is no column for "{field}". We do not guess it. Please add the column and upload the file again.',
  'sheet.pictures':
    'There are pictures on the sheet. Text inside pictures is not read. Please type what is needed into cells.',
  'ditto.nothing_above': 'This says "as above", but there is no value above it. Please type the value.',
  'text.cleaned':
    'We removed characters that cannot be seen or that change the direction of text. Please check how it reads now.',
  'formula.read': 'This cell is a formula. We read its last result. Please check that the value is right.',
  'formula.empty': 'This cell is a formula without a saved result. Please type the value.',
  'cell.picture': 'There is a picture in this cell, so it cannot be read. Please type the value.',
  'cell.error': 'This cell shows an error ({value}). Please type the value again.',
  'value.missing': '"{field}" is empty. Please fill it in.',
  'role.unknown': 'The category "{value}" is not known. Please write "main invitee" or "escort".',
  'funding.unknown': 'The funding "{value}" is not known. Please write "JST" or "self-funded".',
  'nationality.unknown':
    'The nationality "{value}" is not known. Please write the country or region, or its two-letter ISO code.',
  'sex.unknown': 'The sex "{value}" is not known. Please write F, M or other, or leave it empty.',
  'level.unknown':
    'The level "{value}" is not known. Please write for example high school, undergraduate, graduate, postdoc, teacher or public institution.',
  'consent.unknown': 'The guardian’s consent "{value}" is not clear. Please write yes or no.',
  'date.impossible': '"{value}" is not a day in the calendar. Please enter the right date.',
  'date.ambiguous': '"{value}" can mean two days. Please write year, month, day, for example 2025/1/5.',
  'date.unreadable': '"{value}" cannot be read as a date. Please write it like 2025/1/5.',
  'date.incomplete': '"{value}" lacks the year, the month or the day. Please enter all three.',
  'date.buddhist': '"{value}" seems to be a year of the Buddhist calendar. Please use the Western calendar.',
  'email.unreadable': '"{value}" cannot be used as an e-mail address. Please check it and type it again.',
  'name.no_passport_letters':
    '"{value}" is not written in passport letters (A–Z). Please enter the name as in the passport.',
  'name.digits': 'There are digits in the name "{value}". Please check the passport.',
  'name.too_long': 'The name has more than 200 characters. Please check the passport.',
  'name.title':
    'The name "{value}" seems to hold a title or degree. It will be printed like this. If the passport does not show it, please remove it.',
  'name.one_name':
    '"{value}" is a name of one word. We keep it like this. If there are a surname and a given name, please enter both.',
  'name.wide_letters': 'Full-width letters were read as normal letters.',
  'birth.after_entry': 'The date of birth is later than the arrival. Please check it.',
  'birth.unlikely': 'This makes the person {age} years old on arrival. Please check the date of birth.',
  'consent.refused':
    '{name} is {age} on arrival and has no guardian’s consent. Please get the consent before the visit.',
  'consent.missing': '{name} is {age} on arrival. Please say whether there is a guardian’s consent.',
  'R01.age':
    '{name} is {age} on arrival. Main invitees must be {limit} or younger (guidelines 1.4). Please choose another person.',
  'R01.self_funded':
    '{name} is {age} on arrival. In principle the limit of {limit} also applies to self-funded people (guidelines 1.4). An officer decides.',
  'R03.visits':
    '{name} has been in Japan before ({stays}). For pupils this must be the first visit (guidelines 1.4(2)①). Please check the details.',
  'R04.visits':
    '{name} has been in Japan before ({stays}). It must be the first visit since entering university (guidelines 1.4(2)②). Please check the details.',
  'R06.japanese': '{name} has Japanese nationality only and cannot be invited (guidelines 1.4(2)).',
  'R06.dual': '{name} is a dual national with Japan. This is possible. Please check which passport is used.',
  'R07.company':
    '{name} seems to work for a company. Companies are excluded in principle (guidelines 1.4(1)). If the person is needed for public duties, give the reason in the plan.',
  'R08.military':
    '{name} is in military service or employed by the military and cannot be invited (guidelines 1.4(1)).',
  'R08.maybe_military':
    'The institution of {name} may be military. People in or employed by the military are excluded (guidelines 1.4(1)). Please check.',
  'R09.left':
    '{name} seems to have graduated from or left the sending institution. Please check that the person still belongs to it on arrival (guidelines 1.4(1)).',
  'R10.foreign_user_list':
    '"{institution}" is on the Foreign User List of METI. Nobody from it can be invited, self-funded people included (guidelines 1.4(1)).',
  'R11.myanmar':
    'The plan includes "{institution}" in Myanmar. Please talk to JST before going on (guidelines 1.4(1)).',
  'R12.age':
    'The escort {name} is {age} on arrival, over {limit}. This is allowed only when nobody else is suitable (guidelines 1.5).',
  'R12.visits':
    'The escort {name} has been in Japan before ({stays}). This is allowed only when nobody else is suitable (guidelines 1.5).',
  'R12.age_and_visits':
    'The escort {name} is {age} on arrival (limit {limit}) and has been in Japan before ({stays}). This is allowed only when nobody else is suitable (guidelines 1.5).',
  'R13.none':
    'There are {count} pupils but no escort. An escort is required (guidelines 2.1). Please add one.',
  'R13.school':
    '{count} pupil(s) of "{institution}" have no escort from their institution. Please make clear which escort goes with them (guidelines 2.1).',
  'R14.sender':
    '{count} escorts paid by JST come from "{institution}". At most {most} per institution is possible (guidelines 2.1). Please remove one or mark one as self-funded.',
  'R14.total': 'There are {count} escorts paid by JST. At most {most} are possible (guidelines 2.1).',
  'R15.heads':
    '{count} people are paid by JST. This course allows {most} (guidelines 2.1). Please reduce the number or mark people as self-funded.',
  'R16.sender':
    '{count} people from "{institution}" are paid by JST. At most {most} per institution are possible (guidelines 2.1).',
  'R17.outside_count':
    '{name} is self-funded and outside the head count. The certificate and the completion report apply.',
  'R17.other_institution':
    '{name} is self-funded and outside the head count, and comes from another institution, "{institution}". Please check that the plan names this person.',
  'R18.days':
    'The stay is {days} days, arrival and departure included. This course allows {limit} (guidelines 2.1). Please change the dates.',
  'R18.days_or_far':
    'The stay is {days} days, arrival and departure included. This course allows {limit}, or {far} when travel inside Japan totals 80 km or more (guidelines 2.1). Please change the dates.',
  'R19.start': 'The plan starts on {start}, before the first day for this call, {from} (guidelines 3.1).',
  'R19.end':
    'The end {end} is after the last day of the fiscal year’s programme, {last}. Online exchange after the visit must also end by {last} (guidelines 2.5).',
  'R20.missing':
    'The plan has no registration number for "{institution}" in China. Please enter the number of the China Science and Technology Exchange Center in the plan (guidelines 1.9).',
  'R20.used':
    'The registration number {number} of "{institution}" is already used by the adopted plan {plan}. Please check the number (guidelines 1.9).',
  'R22.late':
    'The list was due on {due}. Please ask the officer in charge to set a new date in the plan (guidelines 5.4(1)).',
  'R23.differs':
    'The nationality of {name} ({nationality}) differs from the sending country ({sending}). The visa takes longer: please tell JST at once and send the list early (guidelines 5.4(1)).',
  'R23.differs_from_all':
    'The nationality of {name} ({nationality}) is none of the sending countries ({sending}). The visa takes longer: please tell JST at once (guidelines 5.4(1)).',
  'R46.country':
    'The country or region of "{institution}" ({country}) is not eligible in FY{year} (guidelines 1.2).',
  'R49.priority': '{country} is a priority in FY{year}. The visit from "{institution}" is recorded as such.',
  'sender.is_host': '"{institution}" is the name of the host. Please enter the sending institution.',
  'sender.namesake':
    '"{institution}" has a name like the host "{host}". It is treated as a different institution.',
  'sender.unknown':
    '"{institution}" is not a sending institution of the plan. Please add it to the plan or correct the name.',
  'stay.order': 'The departure {departure} is before the arrival {entry}. Please correct one of them.',
  'stay.outside_visit':
    'The arrival or departure lies outside the visit in the plan ({from} to {to}). Please check the dates or the plan.',
  'person.twice': '{name} is also in row {first}. Please remove one of the rows.',
  'email.shared':
    'The e-mail address {email} is the same as in row {first}. Please enter the person’s own address.',
  'plan.other_reception':
    'The reception number in the file, {inFile}, is not that of this plan, {ofPlan}. Please check the plan and the file.',
  'refusal.TOO_LARGE':
    'The file is too large (at most {megabytes} MB), so nothing was read. Please remove pictures and other sheets and send it again.',
  'refusal.PASSWORD_PROTECTED':
    'The file is protected with a password and cannot be opened. Please save it without a password and send it again.',
  'refusal.OLD_EXCEL':
    'This is a file in the old format (.xls). Please save it as an Excel workbook (.xlsx) and send it again.',
  'refusal.OTHER_FORMAT':
    'This is neither an Excel workbook (.xlsx) nor a CSV file. Please save it as one of these and send it again.',
  'refusal.BROKEN':
    'The file is broken and cannot be read. Please open the original, save it again and send it.',
  'refusal.UNSAFE':
    'The file is built in a way that is not safe to read, for example it grows very large when opened. Please copy the table into a new workbook and send that.',
  'refusal.UNKNOWN_ENCODING':
    'The characters of the CSV file cannot be read. Please save it as "CSV UTF-8" and send it again.',
  'refusal.TOO_MANY_ROWS': 'The file has too many rows (at most {most}). Please split it and send the parts.',
  'refusal.NO_HEADINGS':
    'We found no headings of an invitee list (name, nationality, date of birth and so on). Please download and use the template.',
  'refusal.NO_PEOPLE': 'There are no people below the headings. Please fill in the list and send it again.',
  'refusal.TOOK_TOO_LONG':
    'Reading took too long and was stopped. Please copy the table into a new workbook and send that.',
};
