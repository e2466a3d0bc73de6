import type { ProgrammeType } from '@enishi/programme';
import type { LocalizedText } from '@enishi/platform';

/** Programme lines as the certificate names them (guidelines 2.1 and the programme's brochure). */
export const PRINTED_PROGRAMME: Readonly<Record<ProgrammeType, LocalizedText>> = {
  OPEN_A: {
    en: 'Science & Technology Experience',
    ja: '科学技術体験コース',
    'zh-Hans': '科学技术体验活动',
  },
  OPEN_B: {
    en: 'Collaborative Research Activities',
    ja: '共同研究活動コース',
    'zh-Hans': '合作研究活动',
  },
  OPEN_C: {
    en: 'Science & Technology Training',
    ja: '科学技術研修コース',
    'zh-Hans': '科学技术研修活动',
  },
  OPEN_D: {
    en: 'Annual Mutual Exchange',
    ja: '相補的年間交流コース',
    'zh-Hans': '互补型年度交流课程',
  },
  OPEN_ONLINE: { en: 'Online Exchange', ja: 'オンライン交流', 'zh-Hans': '在线交流' },
  DIRECT_HS: { en: 'High School Program', ja: 'ハイスクールプログラム', 'zh-Hans': '高中生项目' },
  DIRECT_STP: {
    en: 'Science & Technology Personnel Program',
    ja: '科学技術関係者招へいプログラム',
    'zh-Hans': '科技人员项目',
  },
  NEXUS_YTP: {
    en: 'NEXUS Japan–ASEAN Young Talent Exchange',
    ja: 'NEXUS 若手人材交流',
    'zh-Hans': 'NEXUS 青年人才交流',
  },
};
