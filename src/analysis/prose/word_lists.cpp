// Grammar words, qualities, forms of verbs and the words that carry a value.
#include "analysis/prose/word_lists.h"

#include <vector>

namespace cairn::analysis::prose {

namespace {

constexpr WordGroup kGrammar[] = {
    {"a an the", Trait::article},
    {"my our your his her its their", Trait::possessive},
    {"this that these those", Trait::demonstrative},
    {"each every all both either", Trait::distributive},
    {"i we you he she it they one someone everyone anyone nobody people who", Trait::pronoun},
    {"me us him them myself ourselves himself herself themselves yourself", Trait::pronoun},
    {"that which who whom whose where when what why how if whether as than because", Trait::relative},
    {"of in on at to for from with within without by about into onto over under through throughout during "
     "before after "
     "between among across against around behind beyond despite except inside outside like near off past per "
     "since "
     "toward towards until till upon via versus vs while as than because so alongside amid regarding "
     "concerning "
     "including using",
     Trait::preposition},
    {"and or but nor then & plus", Trait::conjunction},
    {"will shall must should can could may might would 'll 'd cannot gonna wanna", Trait::modal},
    {"be is are am was were been being 'm 're", Trait::be},
    {"have has had having 've", Trait::have},
    {"want wants wanted hope hopes hoping aim aims aiming plan plans planning intend intends intending wish "
     "wishes "
     "wishing try tries trying like love seek seeks seeking need needs strive strives striving expect "
     "expects aspire "
     "aspires going commit commits committed dream desire desires wanting ought prefer attempt attempts "
     "attempting "
     "endeavor endeavour resolve determined",
     Trait::intent},
    {"hope hopes hoping try tries trying wish wishes want wants aim aims might maybe perhaps possibly "
     "hopefully should "
     "probably somehow ideally",
     Trait::hedge},
    {"soon someday eventually asap sometime shortly presently", Trait::someday},
    {"end close late conclusion finish mid middle midpoint early start beginning opening very next coming "
     "upcoming "
     "following forthcoming ensuing subsequent this current last past previous prior final latter today "
     "tonight "
     "tomorrow eoy year-end yearend eoq quarter-end eom month-end eow eod cob midyear mid-year all new "
     "holidays "
     "vacation fy sy ay fiscal financial school academic teaching calendar no not due ahead ending starting "
     "effective "
     "deadline one some down sooner when",
     Trait::time_opener},
    {"tbd tba tbc todo xx xxx xxxx fixme", Trait::blank},
    {"stop stopping quit avoid avoiding", Trait::avoidance},
};

constexpr WordGroup kQuality[] = {
    {"several some many few various multiple numerous lots plenty enough couple handful certain",
     Trait::amount},
    {"more less fewer better worse stronger faster higher lower greater bigger larger smaller deeper broader "
     "wider "
     "cleaner clearer closer healthier happier smarter harder easier safer calmer sharper richer longer "
     "quicker "
     "slower earlier later simpler cheaper nicer smoother tighter leaner kinder braver fitter wiser best",
     Trait::comparative},
    {"significantly substantially considerably dramatically greatly drastically noticeably really very "
     "highly more "
     "much effectively efficiently regularly frequently often properly well actively consistently "
     "continuously "
     "constantly generally meaningfully thoroughly successfully carefully confidently professionally quickly",
     Trait::degree},
    {"significantly substantially considerably dramatically greatly drastically really very highly "
     "effectively "
     "efficiently regularly frequently often properly well actively consistently continuously constantly "
     "generally "
     "thoroughly successfully carefully confidently independently personally also always still fully finally "
     "even "
     "just only further soon already again together currently officially proactively formally quickly "
     "clearly "
     "eventually ultimately simply directly at least most roughly approximately nearly almost about around "
     "own not "
     "never no hopefully probably possibly perhaps maybe somehow ideally",
     Trait::adverb},
    {"good great effective excellent successful skilled strong solid outstanding impactful meaningful "
     "valuable efficient professional reliable world-class high-quality quality positive well-rounded "
     "experienced knowledgeable confident competent capable proficient expert inspiring amazing awesome "
     "nice productive respected recognized recognised trusted exceptional proactive innovative creative "
     "optimal robust scalable practical deep thorough healthy happy smart organized organised independent "
     "valued well-known appropriate timely consistent increasing growing stronger better best 10x fluent "
     "relevant empathetic useful helpful user-friendly modern compassionate collaborative welcoming "
     "essential necessary advanced challenging reputable reputed top-tier versatile holistic "
     "well-established industry-ready job-ready hardworking hard-working top-performing high-performing "
     "cutting-edge joyful rewarding fulfilling stable high-paying well-paying well-paid suitable ideal "
     "prestigious prominent renowned passionate dedicated responsible world-renowned dynamic advantageous "
     "admirable "
     "agile ambitious articulate assertive attractive authentic autonomous balanced beautiful beneficial "
     "best-in-class bold brave brilliant bulletproof calm caring cheerful clean clear coherent cohesive "
     "comfortable comprehensible concise considerate cool cost-effective courageous credible crisp "
     "customer-centric data-informed decent dependable desirable diligent disciplined diverse durable "
     "eager easy elegant empowered empowering engaged engaging enjoyable enriching enterprise-grade "
     "enterprise-ready enthusiastic equitable ethical exciting exemplary extraordinary fabulous "
     "fantastic fast fearless first-class first-rate fit flawless flexible focused forward-thinking "
     "friendly frictionless fruitful fun future-ready gentle genuine great-looking groundbreaking grounded "
     "happy-go-lucky harmonious hassle-free high-impact high-growth highly-skilled honest humble immersive "
     "important inclusive in-demand incredible influential informed insightful inspirational integral "
     "intelligent intentional interesting intuitive inviting joyous kind knowledgable leaner life-changing "
     "lifelong likable likeable live-long lively lovely loving loyal lucrative maintainable manageable "
     "market-leading mature memorable mindful motivated motivating neat next-level noteworthy nurturing "
     "observant open-minded optimistic orderly organic outgoing patient peaceful perfect performant "
     "personable pleasant polished polite popular positive-minded powerful predictable premium principled "
     "production-grade production-quality production-ready professional-grade profitable profound "
     "progressive promising prosperous proud punctual purposeful quick realistic reasonable refined "
     "remarkable reproducible resilient resourceful respectable respectful responsive rich robust-looking "
     "safe satisfied satisfying seamless seasoned secure self-aware self-confident self-disciplined "
     "self-sufficient sensible serious sharp significant simple-to-use sincere sleek smooth sociable "
     "socially-responsible sophisticated spectacular splendid spotless state-of-the-art steady stellar "
     "strategic streamlined striking stunning stylish substantial succesful successfull superb superior "
     "supportive sustainable tangible tasteful tech-savvy terrific thoughtful thriving tidy top top-notch "
     "top-quality transparent transformative trustworthy tolerant truthful unbiased unforgettable "
     "uplifting upbeat usable user-centered user-centric valuable-to vibrant vital welcoming-to "
     "well-balanced well-behaved well-defined well-designed well-documented well-informed well-liked "
     "well-maintained well-managed well-organised well-organized well-prepared well-respected well-run "
     "well-spoken well-structured well-tested well-thought-out well-written wholesome wise witty wonderful "
     "workable world-leading worthwhile worthy zero-hassle",
     Trait::praise},
    {"new own real big current next other additional first great good better online small simple basic "
     "full complete final entire whole more extra different another same main key important major minor "
     "recent upcoming existing higher long short local possible industry relevant necessary required "
     "remaining assigned given practical successful proper professional personal bespoke broad brand-new "
     "certain common complex comparable concrete core cross-functional daily-life day-to-day "
     "diverse emerging everyday exciting exemplary extra-curricular formal fresh fundamental future "
     "general global hands-on high high-level higher-level holistic increased individual informal "
     "intermediate internal interesting large latest live low meaningful mid-level multiple newer next-gen "
     "novel numerous old ongoing overall particular potential present previous primary public-facing quick "
     "random real-life real-world regular respective right second senior-level serious side significant "
     "similar single specific standard strategic suitable top unique unfamiliar unknown usual "
     "valid varied various wide within-reach",
     Trait::light},
};

constexpr WordGroup kVerbal[] = {
    {"calm fuel mold mould nudge position push rally refresh smooth spark spread stretch tone tame bridge "
     "cement discipline ease free shift slow speed spice steady steward value worry act aid approach "
     "attempt bear blame bond campaign challenge chat chill comfort comment counsel critique dare dash "
     "debate detail dip direct ditch dive doodle doubt dream escape estimate excuse exploit express face "
     "fast field fight fish float forage forecast frequent game garden gauge gesture glance gossip guard "
     "guess hail highlight hug hum hunt hurry jog joke journal judge jump kiss laugh lean lecture link "
     "loan lounge mark market measure mind minister moderate multitask note notice nurse object offset "
     "pace parent partner pause probe process prompt question quote race rate reason reference sacrifice "
     "sail sanction savor savour scout scroll sense shine shop skate ski smile snack source spot squat "
     "stick struggle surf sweat talk touch tour trace trade trust vacation venture view voice wait wish "
     "witness wonder workout yield catch",
     Trait::pursuit},
    {"ai ml it tv ui ux api apis hr pr qa sql html css php ci cd ci/cd devops seo sem crm erp iot ar vr pc "
     "stem rest restful oop nlp llm llms etl bi dsa os db sdk kpi kpis okr okrs roi b2b b2c saas faang mnc "
     "usa us uk eu ui/ux tdd gis cad pos crud mvp mvps mvc poc pocs pta faq faqs sop sops dei csr esg gen-ai "
     "genai nosql rag xr r&d gpu cpu ios css3 html5",
     Trait::field},
    {"married engaged divorced vaccinated ordained baptised inducted knighted monetized monetised featured "
     "recertified verified promoted certified hired accepted licensed licenced "
     "accredited published admitted elected selected "
     "registered "
     "chartered appointed nominated awarded invited enrolled qualified approved funded "
     "shortlisted named assigned chosen tenured credentialed ordained sworn drafted signed paid",
     Trait::participle},
    {"improve enhance support reduce increase qualify explore better become help prepare advance ensure "
     "enable allow "
     "strengthen boost gain expand develop grow make keep give avoid save free cut lower raise meet be have "
     "learn "
     "build address understand achieve provide maximize minimize maximise minimise create promote encourage "
     "foster "
     "demonstrate deliver drive shorten lead serve apply get facilitate optimize optimise streamline "
     "identify prevent "
     "protect maintain attract retain reach broaden deepen contribute position move advise cover transfer "
     "pursue "
     "inform accelerate speed stay ease simplify earn pay fund open gain secure show prove inspire align "
     "further "
     "eliminate begin start work offer compete balance diversify share keep bring stand see track measure "
     "evaluate "
     "compare verify test determine assess find decrease decide ready land win unlock showcase manage pass "
     "practice refresh highlight market speak attain teach "
     "overcome "
     "accommodate fill supplement relieve mitigate tackle impress accomplish solve connect engage empower "
     "transition",
     Trait::benefit},
    {"learn meaning plans ability able how opportunity chance need want hope plan aim try help continue "
     "start begin goal "
     "objective "
     "right easy hard difficult ready way ways where when what whether allow enable encourage expect "
     "ask "
     "invite persuade train teach convince get agree commit decide prepare willing free time confidence "
     "courage "
     "motivate desire intend wish dream mission aspire strive seek like love going have due up according "
     "addition "
     "needed required opportunities efforts effort capacity power push manage empower used committed "
     "dedicated have "
     "prefer choose tend fail attempt endeavor endeavour used access key solution answer approach path "
     "response "
     "contribute contributing step steps action measures opportunities women people chances transition "
     "excited eager keen happy glad proud motivated thrilled "
     "transitioning move apply get lead relating related introduction "
     "freedom flexibility permission urge contribution contributions exposure dedication devotion "
     "return",
     Trait::complement},
};

constexpr ValueGroup kValues[] = {
    {"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
     "seventeen "
     "eighteen nineteen twenty",
     Trait::number, 0, 1},
    {"thirty forty fifty sixty seventy eighty ninety", Trait::number, 30, 10},
    {"dozen", Trait::number, 12, 0},
    {"hundred hundreds", Trait::number, 100, 0},
    {"thousand", Trait::number, 1000, 0},
    {"million", Trait::number, 10000, 0},  // scales beyond int16 are spelt out where numbers are read
    {"billion", Trait::number, 10001, 0},
    {"lakh lakhs", Trait::number, 10002, 0},
    {"crore crores", Trait::number, 10003, 0},
    {"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", Trait::ordinal, 1,
     1},
    {"double doubled doubling", Trait::multiplier, 2, 0},
    {"triple tripled tripling treble", Trait::multiplier, 3, 0},
    {"quadruple", Trait::multiplier, 4, 0},
    {"halve halved halving", Trait::multiplier, -2, 0},
    {"january february march april may june july august september october november december", Trait::month, 1,
     1},
    {"jan feb mar apr", Trait::month, 1, 1},
    {"jun jul aug sept oct nov dec", Trait::month, 6, 1},
    {"sep", Trait::month, 9, 0},
    {"febuary", Trait::month, 2, 0},
    {"monday tuesday wednesday thursday friday saturday sunday", Trait::weekday, 1, 1},
    {"mondays tuesdays wednesdays thursdays fridays saturdays sundays", Trait::weekday, 11, 1},
    {"mon tue wed thu fri sat sun", Trait::weekday, 1, 1},
    {"tues", Trait::weekday, 2, 0},
    {"thurs", Trait::weekday, 4, 0},
    {"day days", Trait::unit, 0, 0},
    {"week weeks wk wks", Trait::unit, 1, 0},
    {"month months mo mos mth mths", Trait::unit, 2, 0},
    {"quarter quarters qtr qtrs", Trait::unit, 3, 0},
    {"half-year", Trait::unit, 4, 0},
    {"season seasons", Trait::unit, 5, 0},
    {"term terms semester semesters semster semseter trimester trimesters", Trait::unit, 6, 0},
    {"year years yr yrs", Trait::unit, 7, 0},
    {"hour hours hr hrs minute minutes min mins seconds sec secs", Trait::unit, 20, 0},
    {"fortnight fortnights sprint sprints", Trait::unit, 30, 0},
    {"decade decades", Trait::unit, 31, 0},
    {"weekend weekends", Trait::unit, 32, 0},
    {"night nights evening evenings morning mornings afternoon afternoons weekday weekdays workday workdays "
     "weeknight "
     "weeknights",
     Trait::unit, 33, 0},
    {"spring summer autumn winter", Trait::season, 1, 1},
    {"fall", Trait::season, 3, 0},
    {"springs summers", Trait::season, 1, 1},
    {"christmas easter thanksgiving halloween xmas newyear ramadan diwali hanukkah", Trait::holiday, 1, 1},
    {"valentine valentines", Trait::holiday, 10, 0},
    {"eid passover purim holi nowruz", Trait::holiday, 11, 0},
    {"daily nightly everyday hourly", Trait::cadence, 0, 0},
    {"weekly biweekly fortnightly bi-weekly twice-weekly", Trait::cadence, 1, 0},
    {"monthly bimonthly bi-monthly", Trait::cadence, 2, 0},
    {"quarterly", Trait::cadence, 3, 0},
    {"annually yearly biannually semiannually bi-annually semi-annually half-yearly biennially",
     Trait::cadence, 7, 0},
    {"annual", Trait::cadence, 17, 0},
};

}  // namespace

std::span<const WordGroup> word_groups() {
  static const std::vector<WordGroup> all = [] {
    std::vector<WordGroup> groups;
    for (const std::span<const WordGroup> part :
         {std::span<const WordGroup>(kGrammar), std::span<const WordGroup>(kQuality), noun_groups(),
          std::span<const WordGroup>(kVerbal)}) {
      groups.insert(groups.end(), part.begin(), part.end());
    }
    return groups;
  }();
  return all;
}

std::span<const ValueGroup> value_groups() {
  return kValues;
}

}  // namespace cairn::analysis::prose
