/** What exchange plans are about: title in Japanese and English, and the field of science. */
export interface PlanTheme {
  readonly ja: string;
  readonly en: string;
  readonly field: string;
}

const THEMES = `再生可能エネルギーと電力システムの先端技術を学ぶ交流|Advanced technology for renewable energy and power systems|Engineering
持続可能な稲作と土壌保全に関する共同研究|Joint research on sustainable rice farming and soil conservation|Agriculture
地震防災と耐震工学の科学技術体験|Science and technology of earthquake resilience|Engineering
熱帯感染症の診断技術に関する研修|Training in diagnostics of tropical infectious diseases|Medicine
海洋プラスチックの動態を探る共同研究|Joint research on plastics in the ocean|Environment
人工知能とロボット工学の体験プログラム|Hands-on artificial intelligence and robotics|Information science
水質浄化とバイオ技術の研修|Training in water purification with biotechnology|Environment
半導体材料の評価に関する共同研究|Joint research on characterising semiconductor materials|Materials science
都市の大気環境モニタリング交流|Monitoring air quality in cities|Environment
食品の機能性と安全を学ぶ交流|Function and safety of food|Agriculture
宇宙観測と小型衛星の科学技術体験|Space observation and small satellites|Space science
ナノ材料による医薬送達の共同研究|Joint research on drug delivery with nanomaterials|Medicine
伝統建築の構造と保存科学の交流|Structures and conservation of traditional buildings|Architecture
スマート農業とリモートセンシング研修|Training in smart farming and remote sensing|Agriculture
数理科学と暗号技術の交流|Mathematics and cryptography|Mathematics
火山と地熱資源を学ぶフィールド交流|Volcanoes and geothermal resources in the field|Earth science
高齢社会を支える看護と福祉工学の研修|Training in nursing and assistive engineering for ageing societies|Health science
生物多様性の保全と森林生態の交流|Biodiversity and forest ecology|Life science
水素社会に向けた触媒の共同研究|Joint research on catalysts for a hydrogen society|Chemistry
ものづくり教育と3次元造形の体験|Making things: engineering education and 3D printing|Engineering
放射光を用いた物質科学の交流|Materials science with synchrotron light|Physics
気候変動と災害リスクの社会科学交流|Climate change, disaster risk and society|Social science
ワクチン開発の基礎を学ぶ研修|Training in the foundations of vaccine development|Medicine
水産資源の管理と養殖技術の交流|Fisheries management and aquaculture|Fisheries`;

/** Themes in a fixed order. */
export const PLAN_THEMES: readonly PlanTheme[] = THEMES.split('\n').map((line) => {
  const [ja = '', en = '', field = ''] = line.split('|');
  return { ja, en, field };
});
