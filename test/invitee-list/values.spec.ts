import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../libs/programme/src/invitee-list/reading/clean-text.js';
import {
  readFunding,
  readLevel,
  readRole,
  readSex,
  readYesNo,
} from '../../libs/programme/src/invitee-list/values/choices.js';
import {
  readCountry,
  readNationalities,
} from '../../libs/programme/src/invitee-list/values/country-names.js';
import { readEarlierStays } from '../../libs/programme/src/invitee-list/values/earlier-stays.js';
import { readPassportName } from '../../libs/programme/src/invitee-list/values/passport-name.js';
import { readEmail } from '../../libs/programme/src/invitee-list/values/read-email.js';
import { COUNTRIES } from '@enishi/programme';
import { fieldOfHeading } from '../../libs/programme/src/invitee-list/headings/find-headings.js';

describe('a country or region', () => {
  it('is known by every name that the programme prints, in three languages, and by its code', () => {
    for (const [code, , nameJa, nameEn, nameZhHans] of COUNTRIES) {
      for (const name of [nameJa, nameEn, nameZhHans, code])
        expect([name, readCountry(name)]).toEqual([name, code]);
    }
  });

  it.each([
    ['バプアニューギニア', 'PG'],
    ['台灣', 'TW'],
    ['臺灣', 'TW'],
    ['中華民国', 'TW'],
    ['中国台湾', 'TW'],
    ['香港', 'HK'],
    ['Macau', 'MO'],
    ['Viet Nam', 'VN'],
    ['VIETNAM', 'VN'],
    ['ヴェトナム', 'VN'],
    ['P.R. China', 'CN'],
    ['中国（大陸）', 'CN'],
    ['South Korea', 'KR'],
    ['Lao PDR', 'LA'],
    ['Côte d’Ivoire', 'CI'],
    ['Turkiye', 'TR'],
    ['Indian', 'IN'],
    ['The Philippines', 'PH'],
    ['Nepalese', 'NP'],
    ['インドネシア共和国', 'ID'],
    ['ｲﾝﾄﾞ', 'IN'],
    ['IDN', 'ID'],
    ['Brasil', 'BR'],
    ['モンゴル国', 'MN'],
    ['Kyrgyz Republic', 'KG'],
  ])('%s is %s', (name, code) => expect(readCountry(name)).toBe(code));

  it('is not decided where a name fits two, and unknown where it is none', () => {
    for (const name of ['Congo', 'Atlantis', '不明', '']) expect(readCountry(name)).toBeNull();
  });

  it('may be two for a dual national', () => {
    expect(readNationalities('日本・ブラジル')).toEqual(['JP', 'BR']);
    expect(readNationalities('Peru / Japan')).toEqual(['PE', 'JP']);
    expect(readNationalities('Bosnia and Herzegovina')).toEqual(['BA']);
    expect(readNationalities('アンティグア・バーブーダ')).toEqual(['AG']);
    expect(readNationalities('Peru / Atlantis')).toBeNull();
  });
});

describe('closed columns', () => {
  it('take the words of offices', () => {
    expect(
      ['主たる招へい者', '主', 'Student', '生徒', 'main invitee', '主要受邀人员'].map(
        (word) => readRole(word)?.role,
      ),
    ).toEqual(Array(6).fill('MAIN'));
    expect(['引率者', '引率', 'Leader', 'Escort', '领队人员'].map((word) => readRole(word)?.role)).toEqual(
      Array(5).fill('ESCORT'),
    );
    expect(readRole('自己資金招へい者')).toEqual({ role: 'MAIN', funding: 'SELF' });
    expect(readRole('???')).toBeNull();
    expect(['JST', 'ＪＳＴ', 'JST支援金', 'さくら'].map(readFunding)).toEqual(Array(4).fill('JST'));
    expect(['自己資金', '私費', 'self-funded', '自费'].map(readFunding)).toEqual(Array(4).fill('SELF'));
    expect(['女', '女性', 'F', 'Female', '男', 'M', 'X'].map(readSex)).toEqual([
      'FEMALE',
      'FEMALE',
      'FEMALE',
      'FEMALE',
      'MALE',
      'MALE',
      'OTHER',
    ]);
    expect(['要', '有', 'yes', '○', '不要', '無', 'No', '×', 'maybe'].map(readYesNo)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      null,
    ]);
  });

  it.each([
    ['大学４年', 'UNDERGRADUATE'],
    ['学部3年', 'UNDERGRADUATE'],
    ['大学院生（修士）', 'MASTER'],
    ['大学院生（博士）', 'DOCTORAL'],
    ['修士1年', 'MASTER'],
    ['D2', 'DOCTORAL'],
    ['PhD student', 'DOCTORAL'],
    ['大学院生', 'GRADUATE'],
    ['ポスドク', 'POSTDOC'],
    ['助理教授', 'TEACHER'],
    ['教授', 'TEACHER'],
    ['講師', 'TEACHER'],
    ['Teacher', 'TEACHER'],
    ['High school', 'HIGH_SCHOOL'],
    ['高校2年', 'HIGH_SCHOOL'],
    ['高専4年', 'KOSEN'],
    ['公的機関', 'PUBLIC_ST_STAFF'],
    ['Ministry officer', 'PUBLIC_ST_STAFF'],
    ['会社員', 'PRIVATE_EXCEPTION'],
    ['本科三年级', 'UNDERGRADUATE'],
    ['硕士研究生', 'MASTER'],
  ])('the standing %s is %s', (word, level) => expect(readLevel(word)).toBe(level));
});

describe('a name', () => {
  it('is kept letter by letter; titles, single names and other scripts are said', () => {
    expect(readPassportName("ROMERO O'LEARY Sofía")).toEqual({ name: "ROMERO O'LEARY Sofía", remarks: [] });
    expect(readPassportName('NGUYỄN Thị Ánh Tuyết').remarks).toEqual([]);
    expect(readPassportName('Sukarno').remarks).toEqual(['ONE_NAME']);
    expect(readPassportName('WAHYUNINGSIH Dra. Sri, M.Pd.').remarks).toEqual(['TITLE']);
    expect(readPassportName('﨑山 KIM').remarks).toEqual(['NO_PASSPORT_LETTERS']);
    expect(readPassportName('ＷＡＮＧ　Ｗｅｉ')).toEqual({ name: 'WANG Wei', remarks: ['WIDE_LETTERS'] });
    expect(readPassportName('ПЕТРОВ Иван').remarks).toEqual(['NO_PASSPORT_LETTERS']);
  });

  it('is not taken for a title because it begins like one', () => {
    for (const name of [
      'DRAGOMIR Ana',
      'MSIMANG Prof-less',
      'IRAWAN Hj',
      'SIRIWAT Revathi',
      'MEDINA Phd-ar',
    ]) {
      expect([name, readPassportName(name).remarks]).toEqual([name, []]);
    }
  });

  it('loses what cannot be seen, says so, and keeps joiners and compatibility characters', () => {
    expect(cleanText('ABC\u202EDEF')).toEqual({ text: 'ABCDEF', cleaned: true });
    expect(cleanText('A\u0000B\u200BC')).toEqual({ text: 'ABC', cleaned: true });
    expect(cleanText(' 﨑　山 ')).toEqual({ text: '﨑　山', cleaned: false });
    expect(cleanText('ශ්‍රී')).toEqual({ text: 'ශ්‍රී', cleaned: false });
    expect(cleanText('a\n\t b')).toEqual({ text: 'a b', cleaned: false });
    expect(cleanText('\uD800x').cleaned).toBe(true);
  });

  it('is clean after one cleaning, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanText(raw).text;
        expect(cleanText(once)).toEqual({ text: once, cleaned: false });
      }),
    );
  });
});

describe('an e-mail address', () => {
  it('is one that can be written to', () => {
    expect(readEmail(' mailto:A.B@Example.ORG')).toBe('A.B@example.org');
    expect(readEmail('ａ@example.org')).toBe('a@example.org');
    for (const bad of [
      'a@b',
      'a b@example.org',
      'x@example..org',
      '@example.org',
      'a@example.org\r\nBcc: x@y.zz',
      'a..b@example.org',
      'a@1.2.3.4',
    ]) {
      expect([bad, readEmail(bad)]).toEqual([bad, null]);
    }
  });
});

describe('earlier stays in Japan', () => {
  const limits = { shortStayDays: 10, childhoodAge: 12 };
  const kind = (text: string, birth = '1997-01-01') => {
    const stays = readEarlierStays(text, birth, limits);
    return 'reason' in stays ? stays.reason : stays.kind;
  };

  it.each([
    ['なし', 'NONE'],
    ['無', 'NONE'],
    ['None', 'NONE'],
    ['初めて', 'NONE'],
    ['没有', 'NONE'],
    ['観光１回（５日）', 'SHORT_TOURISM'],
    ['Tourism, 7 days', 'SHORT_TOURISM'],
    ['旅行 2週間', 'COUNTED'],
    ['2016年、学会で5日間', 'COUNTED'],
    ['大学院で２年（2010-2012）', 'COUNTED'],
    ['多数', 'COUNTED'],
    ['2008年に家族と滞在', 'CHILD'],
    ['高校のときSSHPで', 'HIGH_SCHOOL'],
    ['', 'UNKNOWN'],
  ])('"%s" means %s', (text, meaning) => expect(kind(text)).toBe(meaning));
});

describe('a heading', () => {
  it.each([
    ['氏名（パスポート表記） Name as in passport', 'passportName'],
    ['氏名（ローマ字）', 'passportName'],
    ['氏名（漢字）', 'nativeName'],
    ['フリガナ', 'reading'],
    ['氏名', 'name'],
    ['Name', 'name'],
    ['国籍 Nationality', 'nationality'],
    ['国・地域', 'nationality'],
    ['JST支援金／自己資金', 'funding'],
    ['経費負担', 'funding'],
    ['区分 Category', 'role'],
    ['招へい者区分', 'role'],
    ['送出し機関 Sending institution', 'institution'],
    ['所属・専攻', 'affiliation'],
    ['Department', 'affiliation'],
    ['School', 'institution'],
    ['身分', 'level'],
    ['学年', 'level'],
    ['E-mail', 'email'],
    ['メールアドレス', 'email'],
    ['入国日', 'entryDate'],
    ['Arrival', 'entryDate'],
    ['出国', 'departureDate'],
    ['来日経験', 'earlierStays'],
    ['過去の来日', 'earlierStays'],
    ['ビザ申請支援', 'visaSupport'],
    ['Guardian consent', 'guardianConsent'],
    ['パスポート番号', 'passportNumber'],
    ['Passport No.', 'passportNumber'],
    ['Ｎｏ．', 'number'],
    ['备注', 'remarks'],
    ['出生日期', 'birthDate'],
    ['電話番号', null],
    ['コース', null],
  ])('%s names %s', (heading, field) => expect(fieldOfHeading(heading)).toBe(field));
});
