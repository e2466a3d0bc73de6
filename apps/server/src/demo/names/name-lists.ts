/**
 * Names of people who do not exist, by the naming habits of countries: family and given names, each in the
 * letters of a passport and, after a slash, in their own script. `order` says which comes first.
 */
export interface NameList {
  readonly order: 'FAMILY_FIRST' | 'GIVEN_FIRST';
  /** Language of the native script (BCP 47); absent where Latin letters are the own script. */
  readonly language?: string;
  /** Between the two parts in the own script. */
  readonly nativeGap?: '' | ' ';
  readonly family: string;
  readonly givenFemale: string;
  readonly givenMale: string;
}

const chinese: NameList = {
  order: 'FAMILY_FIRST',
  language: 'zh-Hans',
  nativeGap: '',
  family:
    'WANG/王 LI/李 ZHANG/张 LIU/刘 CHEN/陈 YANG/杨 ZHAO/赵 HUANG/黄 ZHOU/周 WU/吴 XU/徐 SUN/孙 HU/胡 ZHU/朱 GAO/高 LIN/林 HE/何 GUO/郭 MA/马 LUO/罗 LIANG/梁 SONG/宋 ZHENG/郑 XIE/谢 HAN/韩 TANG/唐 FENG/冯 DENG/邓 CAO/曹 PENG/彭 ZENG/曾 XIAO/肖 TIAN/田 DONG/董 PAN/潘 YUAN/袁 CAI/蔡 JIANG/蒋 YU/余 DU/杜 YE/叶 CHENG/程 WEI/魏 SU/苏 LYU/吕 DING/丁 REN/任 SHEN/沈 YAO/姚 LU/卢',
  givenFemale:
    'Jingyi/静怡 Yutong/雨桐 Xinyi/欣怡 Siqi/思琪 Mengyao/梦瑶 Jiaqi/佳琪 Yaxin/雅欣 Ruoxi/若曦 Wanting/婉婷 Xueying/雪莹 Qianwen/倩文 Meiling/美玲 Lihua/丽华 Yuhan/雨涵 Shihan/诗涵 Zixuan/子萱 Keyi/可怡 Huimin/慧敏 Xiaoyan/晓燕 Lan/兰',
  givenMale:
    'Haoran/浩然 Zihao/子豪 Junjie/俊杰 Yifan/一帆 Tianyu/天宇 Bowen/博文 Jianguo/建国 Minghao/明浩 Zhiyuan/志远 Weichen/伟晨 Ruizhe/睿哲 Pengfei/鹏飞 Chenxi/晨曦 Xuanyu/轩宇 Kai/凯 Lei/磊 Qiang/强 Yang/洋 Hongtao/洪涛 Siyuan/思远',
};

const taiwanese: NameList = {
  order: 'FAMILY_FIRST',
  language: 'zh-Hant',
  nativeGap: '',
  family:
    'CHEN/陳 LIN/林 HUANG/黃 CHANG/張 LEE/李 WANG/王 WU/吳 LIU/劉 TSAI/蔡 YANG/楊 HSU/許 CHENG/鄭 HSIEH/謝 KUO/郭 HUNG/洪 CHIU/邱 TSENG/曾 LIAO/廖 LAI/賴 CHOU/周',
  givenFemale:
    'Yu-wen/郁雯 Ya-ting/雅婷 Yi-chun/怡君 Hsin-yi/欣怡 Shu-fen/淑芬 Pei-shan/佩珊 Chia-ling/佳玲 Szu-yu/思妤 Tzu-han/紫涵 Wan-ju/婉如',
  givenMale:
    'Chih-ming/志明 Chun-chieh/俊傑 Chia-hao/家豪 Kuan-yu/冠宇 Po-han/柏翰 Cheng-han/承翰 Wei-ting/威廷 Yen-ting/彥廷 Tsung-han/宗翰 Ming-hsien/明賢',
};

const korean: NameList = {
  order: 'FAMILY_FIRST',
  language: 'ko',
  nativeGap: '',
  family:
    'KIM/김 LEE/이 PARK/박 CHOI/최 JUNG/정 KANG/강 CHO/조 YOON/윤 JANG/장 LIM/임 HAN/한 OH/오 SEO/서 SHIN/신 KWON/권 HWANG/황',
  givenFemale:
    'Seoyeon/서연 Minji/민지 Jiwoo/지우 Subin/수빈 Haeun/하은 Yuna/유나 Jimin/지민 Chaewon/채원 Eunji/은지 Soyeon/소연',
  givenMale:
    'Minjun/민준 Seojun/서준 Dohyun/도현 Jihoon/지훈 Hyunwoo/현우 Junho/준호 Taeyang/태양 Siwoo/시우 Donghyun/동현 Sungmin/성민',
};

const mongolian: NameList = {
  order: 'GIVEN_FIRST',
  language: 'mn',
  nativeGap: ' ',
  family:
    'BATBAYAR/Батбаяр GANBOLD/Ганболд DORJ/Дорж ENKHBAT/Энхбат TSEREN/Цэрэн BOLD/Болд MUNKHBAT/Мөнхбат SUKHBAATAR/Сүхбаатар GANTULGA/Гантулга PUREV/Пүрэв',
  givenFemale:
    'Nomin/Номин Saruul/Саруул Anujin/Анужин Bolormaa/Болормаа Khulan/Хулан Oyunbileg/Оюунбилэг Enkhjin/Энхжин Altantsetseg/Алтанцэцэг',
  givenMale:
    'Temuulen/Тэмүүлэн Bat-Erdene/Бат-Эрдэнэ Munkh-Orgil/Мөнх-Оргил Tuguldur/Төгөлдөр Bilguun/Билгүүн Anand/Ананд Khuslen/Хүслэн Sodbileg/Содбилэг',
};

const thai: NameList = {
  order: 'GIVEN_FIRST',
  language: 'th',
  nativeGap: ' ',
  family:
    'SRISUK/ศรีสุข CHAIYASIT/ชัยสิทธิ์ WONGSAKUL/วงศ์สกุล PHROMMA/พรมมา SAETANG/แซ่ตั้ง THONGDEE/ทองดี BOONMEE/บุญมี KAEWMANEE/แก้วมณี RATTANAKUL/รัตนกุล INTHARAT/อินทรัตน์ SUKSAWAT/สุขสวัสดิ์ JAIDEE/ใจดี',
  givenFemale:
    'Kanya/กัญญา Ploy/พลอย Nattaya/ณัฐยา Siriporn/ศิริพร Apinya/อภิญญา Chanida/ชนิดา Pimchanok/พิมพ์ชนก Wanida/วนิดา Suda/สุดา Orathai/อรทัย',
  givenMale:
    'Somchai/สมชาย Anan/อนันต์ Thanawat/ธนวัฒน์ Kittisak/กิตติศักดิ์ Nattapong/ณัฐพงศ์ Prasert/ประเสริฐ Worawit/วรวิทย์ Chaiwat/ชัยวัฒน์ Pakorn/ปกรณ์ Surasak/สุรศักดิ์',
};

const vietnamese: NameList = {
  order: 'FAMILY_FIRST',
  language: 'vi',
  nativeGap: ' ',
  family:
    'NGUYEN/Nguyễn TRAN/Trần LE/Lê PHAM/Phạm HOANG/Hoàng PHAN/Phan VU/Vũ DANG/Đặng BUI/Bùi DO/Đỗ HO/Hồ NGO/Ngô DUONG/Dương LY/Lý',
  givenFemale:
    'Thi_Lan/Thị_Lan Minh_Chau/Minh_Châu Thuy_Linh/Thùy_Linh Bao_Ngoc/Bảo_Ngọc Khanh_Vy/Khánh_Vy Thu_Ha/Thu_Hà Ngoc_Anh/Ngọc_Ánh Mai_Phuong/Mai_Phương Hong_Nhung/Hồng_Nhung Tuyet_Mai/Tuyết_Mai',
  givenMale:
    'Van_Hung/Văn_Hùng Duc_Anh/Đức_Anh Quang_Minh/Quang_Minh Tuan_Kiet/Tuấn_Kiệt Hoang_Nam/Hoàng_Nam Gia_Bao/Gia_Bảo Thanh_Tung/Thanh_Tùng Huu_Phuoc/Hữu_Phước Trung_Hieu/Trung_Hiếu Xuan_Truong/Xuân_Trường',
};

const indonesian: NameList = {
  order: 'GIVEN_FIRST',
  family:
    'SANTOSO WIBOWO PRATAMA SETIAWAN HIDAYAT KUSUMA NUGROHO PUTRA SAPUTRA WIJAYA SIREGAR SITUMORANG HARAHAP LESTARI RAHMAN SUSANTO HARTONO GUNAWAN',
  givenFemale: 'Dewi Putri Siti Ayu Ratna Intan Nurul Fitri Wulan Rina Indah Maya Kartika Anisa',
  givenMale: 'Budi Agus Dimas Rizky Andi Bayu Eko Fajar Hendra Yusuf Arif Bagus Galih Reza',
};

const malay: NameList = {
  order: 'GIVEN_FIRST',
  family:
    'BIN_ABDULLAH BIN_ISMAIL BIN_HASSAN BIN_RAHIM BIN_YUSOF BIN_OMAR BIN_AHMAD BIN_IBRAHIM BIN_OTHMAN BIN_ZAINAL TAN LIM WONG RAJAN KUMARAN',
  givenFemale: 'Nur_Aisyah Siti_Hajar Nurul_Izzah Farah Aminah Hidayah Balqis Sofea Adlina Syazwani',
  givenMale: 'Muhammad_Hafiz Ahmad_Faris Amirul Danial Hakim Irfan Syafiq Zulkifli Azlan Haziq',
};

const filipino: NameList = {
  order: 'GIVEN_FIRST',
  family:
    'SANTOS REYES CRUZ BAUTISTA OCAMPO GARCIA MENDOZA TORRES VILLANUEVA RAMOS AQUINO DELA_CRUZ SALAZAR NAVARRO MERCADO',
  givenFemale: 'Maria_Clara Angelica Kristine Joanna Patricia Bianca Camille Rosalinda Trisha Danica',
  givenMale: 'Jose_Miguel Juan_Paolo Mark_Anthony Christian Joshua Emmanuel Rafael Gabriel Vincent Adrian',
};

const burmese: NameList = {
  order: 'GIVEN_FIRST',
  language: 'my',
  nativeGap: ' ',
  family: 'Aung/အောင် Win/ဝင်း Htun/ထွန်း Oo/ဦး Myint/မြင့် Thein/သိန်း Zaw/ဇော် Lwin/လွင် Naing/နိုင် Hlaing/လှိုင်',
  givenFemale: 'Thida/သီတာ Khin_Mar/ခင်မာ Su_Su/စုစု Ei_Phyu/အိဖြူ Nilar/နီလာ Hnin_Wai/နှင်းဝေ May_Thu/မေသူ Yamin/ယမင်း',
  givenMale:
    'Kyaw_Moe/ကျော်မိုး Min_Thu/မင်းသူ Zin_Ko/ဇင်ကို Thura/သူရ Ye_Htet/ရဲထက် Wai_Yan/ဝေယံ Htet_Lin/ထက်လင်း Kaung_Myat/ကောင်းမြတ်',
};

const khmer: NameList = {
  order: 'FAMILY_FIRST',
  language: 'km',
  nativeGap: ' ',
  family: 'SOK/សុខ CHEA/ជា KEO/កែវ HENG/ហេង LONG/ឡុង MEAS/មាស PRAK/ប្រាក់ SENG/សេង TEP/ទេព CHHAY/ឆាយ',
  givenFemale:
    'Sreymom/ស្រីមុំ Bopha/បុប្ផា Channary/ចាន់ណារី Sophea/សុភា Kunthea/គន្ធា Rachana/រចនា Socheata/សុជាតា Vanna/វណ្ណា',
  givenMale: 'Dara/តារា Vuthy/វុទ្ធី Rithy/ឫទ្ធី Sovann/សុវណ្ណ Piseth/ពិសិដ្ឋ Chanthou/ចាន់ធូ Samnang/សំណាង Veasna/វាសនា',
};

const lao: NameList = {
  order: 'GIVEN_FIRST',
  language: 'lo',
  nativeGap: ' ',
  family:
    'PHOMMACHANH/ພົມມະຈັນ SISOULITH/ສີສຸລິດ VONGSA/ວົງສາ KEOMANY/ແກ້ວມະນີ INTHAVONG/ອິນທະວົງ SAYAVONG/ໄຊຍະວົງ BOUNMY/ບຸນມີ SOUVANNA/ສຸວັນນະ',
  givenFemale: 'Manivanh/ມະນີວັນ Chansouk/ຈັນສຸກ Bouavanh/ບົວວັນ Noy/ນ້ອຍ Somphone/ສົມພອນ Viengkham/ວຽງຄຳ',
  givenMale: 'Khamla/ຄຳຫຼ້າ Bounthong/ບຸນທອງ Somsak/ສົມສັກ Phouvong/ພູວົງ Soukanh/ສຸກັນ Anousone/ອານຸສອນ',
};

const hindi: NameList = {
  order: 'GIVEN_FIRST',
  language: 'hi',
  nativeGap: ' ',
  family:
    'SHARMA/शर्मा VERMA/वर्मा GUPTA/गुप्ता PATEL/पटेल SINGH/सिंह MISHRA/मिश्रा JOSHI/जोशी YADAV/यादव IYER/अय्यर NAIR/नायर REDDY/रेड्डी DESAI/देसाई MEHTA/मेहता KULKARNI/कुलकर्णी CHATTERJEE/चटर्जी RAO/राव',
  givenFemale:
    'Ananya/अनन्या Priya/प्रिया Kavya/काव्या Shreya/श्रेया Meera/मीरा Divya/दिव्या Pooja/पूजा Nandini/नंदिनी Riya/रिया Sneha/स्नेहा',
  givenMale:
    'Aarav/आरव Rohan/रोहन Arjun/अर्जुन Vikram/विक्रम Aditya/आदित्य Karthik/कार्तिक Nikhil/निखिल Rahul/राहुल Siddharth/सिद्धार्थ Varun/वरुण',
};

const bengali: NameList = {
  order: 'GIVEN_FIRST',
  language: 'bn',
  nativeGap: ' ',
  family:
    'RAHMAN/রহমান ISLAM/ইসলাম HOSSAIN/হোসেন AHMED/আহমেদ CHOWDHURY/চৌধুরী KHATUN/খাতুন SARKER/সরকার DAS/দাস MIAH/মিয়া TALUKDER/তালুকদার',
  givenFemale: 'Nusrat/নুসরাত Tasnim/তাসনিম Farhana/ফারহানা Sumaiya/সুমাইয়া Jannat/জান্নাত Mim/মিম',
  givenMale: 'Tanvir/তানভীর Rakib/রাকিব Mehedi/মেহেদী Sakib/সাকিব Arif/আরিফ Imran/ইমরান',
};

const sinhala: NameList = {
  order: 'GIVEN_FIRST',
  language: 'si',
  nativeGap: ' ',
  family:
    'PERERA/පෙරේරා FERNANDO/ප්‍රනාන්දු SILVA/සිල්වා JAYASINGHE/ජයසිංහ BANDARA/බණ්ඩාර WICKRAMASINGHE/වික්‍රමසිංහ DISSANAYAKE/දිසානායක GUNAWARDENA/ගුණවර්ධන',
  givenFemale: 'Nimali/නිමාලි Dilani/දිලානි Sanduni/සඳුනි Hiruni/හිරුනි Ishara/ඉෂාරා Kavindi/කවින්දි',
  givenMale: 'Kasun/කසුන් Nuwan/නුවන් Chamara/චාමර Dinesh/දිනේෂ් Tharindu/තරිඳු Ravindu/රවිඳු',
};

const nepali: NameList = {
  order: 'GIVEN_FIRST',
  language: 'ne',
  nativeGap: ' ',
  family:
    'SHRESTHA/श्रेष्ठ GURUNG/गुरुङ TAMANG/तामाङ ADHIKARI/अधिकारी THAPA/थापा KARKI/कार्की RAI/राई MAHARJAN/महर्जन BHANDARI/भण्डारी POUDEL/पौडेल',
  givenFemale: 'Asmita/अस्मिता Sabina/सबिना Pratiksha/प्रतीक्षा Sujata/सुजाता Anjali/अञ्जली Bina/बिना',
  givenMale: 'Bikash/विकास Suman/सुमन Prakash/प्रकाश Nabin/नविन Sandesh/सन्देश Dipesh/दिपेश',
};

const urdu: NameList = {
  order: 'GIVEN_FIRST',
  language: 'ur',
  nativeGap: ' ',
  family: 'KHAN/خان MALIK/ملک HUSSAIN/حسین QURESHI/قریشی SIDDIQUI/صدیقی BUTT/بٹ CHAUDHRY/چوہدری AKHTAR/اختر',
  givenFemale: 'Ayesha/عائشہ Fatima/فاطمہ Hira/حرا Sana/ثنا Zainab/زینب Maryam/مریم',
  givenMale: 'Bilal/بلال Hamza/حمزہ Usman/عثمان Faisal/فیصل Omar/عمر Saad/سعد',
};

const arabic: NameList = {
  order: 'GIVEN_FIRST',
  language: 'ar',
  nativeGap: ' ',
  family:
    'HASSAN/حسن MOSTAFA/مصطفى IBRAHIM/إبراهيم MAHMOUD/محمود SALEH/صالح FARAG/فرج NASSER/ناصر KHALIL/خليل',
  givenFemale: 'Mariam/مريم Salma/سلمى Nour/نور Habiba/حبيبة Yasmin/ياسمين Rana/رنا',
  givenMale: 'Ahmed/أحمد Youssef/يوسف Karim/كريم Omar/عمر Khaled/خالد Tarek/طارق',
};

const centralAsian: NameList = {
  order: 'GIVEN_FIRST',
  language: 'ru',
  nativeGap: ' ',
  family:
    'KARIMOV/Каримов RAKHIMOV/Рахимов YUSUPOV/Юсупов NAZAROV/Назаров AKHMETOV/Ахметов SULTANOV/Султанов TASHKENTOV/Ташкентов BEKMUROD/Бекмурод ISMAILOV/Исмаилов ABDIEV/Абдиев',
  givenFemale: 'Aigul/Айгуль Dilnoza/Дилноза Madina/Мадина Gulnara/Гульнара Zarina/Зарина Kamila/Камила',
  givenMale: 'Timur/Тимур Rustam/Рустам Aziz/Азиз Bekzod/Бекзод Nursultan/Нурсултан Daniyar/Данияр',
};

const georgian: NameList = {
  order: 'GIVEN_FIRST',
  language: 'ka',
  nativeGap: ' ',
  family: 'BERIDZE/ბერიძე KAPANADZE/კაპანაძე GELASHVILI/გელაშვილი MAISURADZE/მაისურაძე LOMIDZE/ლომიძე',
  givenFemale: 'Nino/ნინო Mariam/მარიამ Ana/ანა Tamar/თამარ',
  givenMale: 'Giorgi/გიორგი Luka/ლუკა Davit/დავით Levan/ლევან',
};

const ethiopian: NameList = {
  order: 'GIVEN_FIRST',
  language: 'am',
  nativeGap: ' ',
  family: 'TESFAYE/ተስፋዬ BEKELE/በቀለ GIRMA/ግርማ ALEMU/ዓለሙ HAILE/ኃይሌ WOLDE/ወልዴ',
  givenFemale: 'Hanna/ሐና Selam/ሰላም Meron/ሜሮን Tigist/ትዕግስት Bethlehem/ቤተልሔም',
  givenMale: 'Abebe/አበበ Dawit/ዳዊት Yonas/ዮናስ Samuel/ሳሙኤል Biruk/ብሩክ',
};

const bhutanese: NameList = {
  order: 'GIVEN_FIRST',
  language: 'dz',
  nativeGap: ' ',
  family: 'DORJI/རྡོ་རྗེ WANGCHUK/དབང་ཕྱུག TSHERING/ཚེ་རིང PENJOR/དཔལ་འབྱོར WANGMO/དབང་མོ',
  givenFemale: 'Dechen/བདེ་ཆེན Pema/པདྨ Sonam/བསོད་ནམས Yangchen/དབྱངས་ཅན',
  givenMale: 'Karma/ཀརྨ Jigme/འཇིགས་མེད Ugyen/ཨོ་རྒྱན Kinley/ཀུན་ལེགས',
};

const pacific: NameList = {
  order: 'GIVEN_FIRST',
  family: 'TAUFA FIFITA VAKALOMA KORODRAU LEAVASA TAMANI NABOGI KAULA MAELI WAQA',
  givenFemale: 'Litia Mele Sina Ana Losana Salote',
  givenMale: 'Sione Josefa Semi Tevita Lote Manu',
};

const latin: NameList = {
  order: 'GIVEN_FIRST',
  family:
    'GONZALEZ RODRIGUEZ LOPEZ MARTINEZ PEREZ SANCHEZ RAMIREZ FLORES ROJAS VARGAS CASTRO ORTIZ BENITEZ GIMENEZ AYALA VERA',
  givenFemale: 'Valentina Camila Lucia Sofia Isabela Daniela Mariana Florencia Ana_Paula Carolina',
  givenMale: 'Santiago Mateo Diego Sebastian Andres Joaquin Tomas Rodrigo Luis_Felipe Gustavo',
};

const african: NameList = {
  order: 'GIVEN_FIRST',
  family:
    'MENSAH OKAFOR NDLOVU MWANGI OTIENO BANDA MOYO UWASE ADEYEMI BOATENG KAMAU DLAMINI NAKATO KIPTOO ASANTE PHIRI',
  givenFemale: 'Grace Akosua Wanjiru Thandiwe Chiamaka Esther Faith Mercy Naledi Amina',
  givenMale: 'Kwame Chinedu Sipho David Emmanuel Joseph Tendai Samuel Baraka Peter',
};

const european: NameList = {
  order: 'GIVEN_FIRST',
  family: 'NOVAK KOVAC MURPHY BYRNE NAGY TOTH WALSH KOWALSKI ZUPAN SHEVCHENKO',
  givenFemale: 'Aoife Katarina Eszter Zofia Ana Olena',
  givenMale: 'Conor Luka Bence Jakub Marko Andriy',
};

const turkish: NameList = {
  order: 'GIVEN_FIRST',
  family: 'YILMAZ KAYA DEMIR CELIK SAHIN AYDIN',
  givenFemale: 'Elif Zeynep Ayse Defne',
  givenMale: 'Mehmet Emre Mustafa Can',
};

const english: NameList = {
  order: 'GIVEN_FIRST',
  family: 'MILLER THOMPSON WALKER HARRIS CLARK BAKER EVANS MITCHELL',
  givenFemale: 'Emily Hannah Olivia Chloe Grace Megan',
  givenMale: 'James Ethan Noah Liam Jack Thomas',
};

// prettier-ignore
const by: Readonly<Record<string, NameList>> = {
  CN: chinese, TW: taiwanese, KR: korean, MN: mongolian, TH: thai, VN: vietnamese, ID: indonesian, TL: indonesian,
  MY: malay, BN: malay, SG: malay, PH: filipino, MM: burmese, KH: khmer, LA: lao, IN: hindi, BD: bengali, LK: sinhala,
  NP: nepali, PK: urdu, MV: arabic, BT: bhutanese, KZ: centralAsian, KG: centralAsian, TJ: centralAsian,
  TM: centralAsian, UZ: centralAsian, GE: georgian, ET: ethiopian, EG: arabic, TR: turkish, UA: european,
  FJ: pacific, MH: pacific, FM: pacific, PW: pacific, PG: pacific, WS: pacific, SB: pacific, TO: pacific,
  CO: latin, AR: latin, BR: latin, MX: latin, PE: latin, CL: latin, PY: latin,
  KE: african, GH: african, NG: african, ZA: african, TZ: african, UG: african, RW: african, ZM: african,
  IE: european, SI: european, HU: european, PL: european, US: english, CA: english, AU: english, NZ: english,
};

/** Names as people of a country bear them. */
export function nameListOf(country: string): NameList {
  const found = by[country];
  if (!found) throw new Error(`no names for ${country}`);
  return found;
}
