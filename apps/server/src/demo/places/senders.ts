/** A sending institution abroad as the demo writes it down. */
export interface DemoSender {
  readonly kind: string;
  readonly countryCode: string;
  readonly nameEn: string;
}

/** Cities by country; for countries not named here the capital or a region stands alone. */
const CITIES: Readonly<Record<string, string>> = {
  CN: 'Beijing,Shanghai,Guangzhou,Shenzhen,Chengdu,Hangzhou,Nanjing,Wuhan,Xian,Tianjin,Chongqing,Shenyang,Dalian,Harbin,Changchun,Jinan,Qingdao,Zhengzhou,Changsha,Hefei,Fuzhou,Xiamen,Nanchang,Kunming,Guiyang,Nanning,Lanzhou,Taiyuan,Hohhot,Urumqi,Suzhou,Ningbo,Yantai,Haikou,Yinchuan',
  KR: 'Seoul,Busan,Daegu,Incheon,Gwangju,Daejeon,Ulsan,Suwon,Jeonju,Cheongju,Chuncheon,Pohang,Jeju,Changwon',
  TW: 'Taipei,Kaohsiung,Taichung,Tainan,Hsinchu,Keelung,Chiayi,Hualien,Yunlin,Pingtung,Taitung,Changhua',
  MN: 'Ulaanbaatar,Darkhan,Erdenet,Khovd,Choibalsan',
  TH: 'Bangkok,Chiang Mai,Khon Kaen,Phuket,Songkhla,Nakhon Ratchasima,Phitsanulok,Ubon Ratchathani,Chon Buri,Rayong,Ayutthaya,Surat Thani,Chiang Rai,Nakhon Pathom,Lampang,Udon Thani',
  ID: 'Jakarta,Bandung,Surabaya,Yogyakarta,Medan,Makassar,Semarang,Malang,Denpasar,Padang,Palembang,Bogor,Pontianak,Manado,Banda Aceh,Mataram',
  VN: 'Hanoi,Ho Chi Minh City,Da Nang,Hue,Can Tho,Hai Phong,Nha Trang,Da Lat,Vinh,Thai Nguyen,Quy Nhon,Bac Ninh',
  MY: 'Kuala Lumpur,Penang,Johor Bahru,Kuching,Kota Kinabalu,Malacca,Ipoh,Shah Alam,Kuantan,Kota Bharu',
  PH: 'Manila,Quezon City,Cebu,Davao,Iloilo,Baguio,Cagayan de Oro,Zamboanga,Los Banos,Laguna',
  MM: 'Yangon,Mandalay,Naypyidaw,Mawlamyine,Pathein,Taunggyi',
  KH: 'Phnom Penh,Siem Reap,Battambang,Kampong Cham,Kampot',
  LA: 'Vientiane,Luang Prabang,Pakse,Savannakhet',
  SG: 'Singapore,Jurong,Tampines',
  BN: 'Bandar Seri Begawan,Tutong',
  IN: 'New Delhi,Mumbai,Bengaluru,Chennai,Kolkata,Hyderabad,Pune,Ahmedabad,Jaipur,Lucknow,Bhopal,Patna,Guwahati,Kochi,Coimbatore,Nagpur,Chandigarh,Bhubaneswar,Dehradun,Mysuru',
  BD: 'Dhaka,Chattogram,Rajshahi,Khulna,Sylhet,Mymensingh',
  LK: 'Colombo,Kandy,Galle,Jaffna,Matara',
  NP: 'Kathmandu,Pokhara,Biratnagar,Dhulikhel,Chitwan',
  PK: 'Islamabad,Lahore,Karachi,Peshawar,Faisalabad',
};

const ALONE: Readonly<Record<string, string>> = {
  TL: 'Dili',
  BT: 'Thimphu',
  MV: 'Male',
  KZ: 'Almaty',
  KG: 'Bishkek',
  TJ: 'Dushanbe',
  TM: 'Ashgabat',
  UZ: 'Tashkent',
  FJ: 'Suva',
  MH: 'Majuro',
  FM: 'Palikir',
  PW: 'Koror',
  PG: 'Port Moresby',
  WS: 'Apia',
  SB: 'Honiara',
  TO: 'Nukualofa',
  CO: 'Bogota',
  AR: 'Buenos Aires',
  BR: 'Sao Paulo',
  MX: 'Guadalajara',
  PE: 'Lima',
  CL: 'Santiago',
  PY: 'Asuncion',
  IE: 'Galway',
  SI: 'Ljubljana',
  KE: 'Nairobi',
  ET: 'Addis Ababa',
  GH: 'Kumasi',
  NG: 'Ibadan',
  ZA: 'Pretoria',
  EG: 'Cairo',
  TZ: 'Dodoma',
  UG: 'Kampala',
  RW: 'Kigali',
  HU: 'Szeged',
  PL: 'Krakow',
  UA: 'Kharkiv',
  US: 'Portland',
  CA: 'Halifax',
  AU: 'Hobart',
  NZ: 'Dunedin',
  TR: 'Izmir',
  GE: 'Tbilisi',
  ZM: 'Lusaka',
};

const PATTERNS: readonly (readonly [kind: string, name: (city: string) => string])[] = [
  ['UNIVERSITY', (city) => `${city} Metropolitan University of Science`],
  ['UNIVERSITY', (city) => `${city} Institute for Advanced Technology`],
  ['SECONDARY_SCHOOL', (city) => `${city} Model Science High School`],
  ['UNIVERSITY', (city) => `${city} University of Life Sciences`],
  ['UNIVERSITY', (city) => `${city} Eastern University`],
  ['TECHNICAL_COLLEGE', (city) => `${city} Polytechnic College`],
  ['UNIVERSITY', (city) => `${city} University of Health Sciences`],
  ['RESEARCH_INSTITUTE', (city) => `${city} Research Institute for Environment`],
  ['UNIVERSITY', (city) => `${city} University of Agriculture and Forestry`],
  ['SECONDARY_SCHOOL', (city) => `${city} Second Science High School`],
  ['UNIVERSITY', (city) => `${city} University of Marine Studies`],
  ['UNIVERSITY', (city) => `${city} Southern University of Engineering`],
  ['MINISTRY_OR_AGENCY', (city) => `${city} Agency for Science and Technology`],
  ['UNIVERSITY', (city) => `${city} University of Materials`],
  ['UNIVERSITY', (city) => `${city} Western University`],
  ['RESEARCH_INSTITUTE', (city) => `${city} Institute of Applied Physics`],
];

/** Sending institutions of a country, with made-up names in real cities; the first is a university. */
export function demoSenders(countryCode: string, count: number): DemoSender[] {
  const cities = (CITIES[countryCode] ?? ALONE[countryCode] ?? countryCode).split(',');
  if (count > cities.length * PATTERNS.length)
    throw new Error(`only ${cities.length * PATTERNS.length} in ${countryCode}`);
  return Array.from({ length: count }, (_, index) => {
    const [kind, name] = PATTERNS[Math.floor(index / cities.length)]!;
    return { kind, countryCode, nameEn: name(cities[index % cities.length]!) };
  });
}

/** The `nth` institution of a kind in a country: the same as in the history, so that partners come back. */
export function demoSenderOf(countryCode: string, kind: string, nth: number): DemoSender {
  const cities = (CITIES[countryCode] ?? ALONE[countryCode] ?? countryCode).split(',');
  const all = demoSenders(countryCode, cities.length * PATTERNS.length).filter(
    (sender) => sender.kind === kind,
  );
  return all[nth % all.length]!;
}
