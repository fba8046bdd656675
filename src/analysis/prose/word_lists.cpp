// Grammar words, qualities, nouns and the words that carry a value.
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
     "probably somehow",
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
     "never no",
     Trait::adverb},
    {"good great effective excellent successful skilled strong solid outstanding impactful meaningful "
     "valuable "
     "efficient professional reliable world-class high-quality quality positive well-rounded experienced "
     "knowledgeable confident competent capable proficient expert inspiring amazing awesome nice productive "
     "respected recognized recognised trusted exceptional proactive innovative creative optimal "
     "robust "
     "scalable practical deep thorough healthy happy smart organized organised independent valued well-known "
     "appropriate timely consistent increasing growing stronger better best 10x fluent relevant empathetic "
     "useful helpful user-friendly modern compassionate collaborative welcoming essential necessary advanced "
     "challenging reputable reputed "
     "top-tier versatile holistic well-established industry-ready job-ready hardworking hard-working "
     "top-performing high-performing cutting-edge joyful "
     "rewarding fulfilling stable high-paying well-paying "
     "well-paid suitable ideal prestigious renowned passionate dedicated responsible world-renowned dynamic",
     Trait::praise},
    {"new own real big current next other additional first great good better online small simple basic full "
     "complete "
     "final entire whole more extra different another same main key important major minor recent upcoming "
     "existing "
     "higher long short local possible industry relevant necessary required remaining assigned given "
     "practical "
     "successful proper professional personal",
     Trait::light},
};

constexpr WordGroup kNouns[] = {
    {"skill ability knowledge understanding awareness confidence experience expertise relationship rapport "
     "trust "
     "network presence reputation brand culture environment habit mindset attitude foundation career growth "
     "progress "
     "success excellence productivity efficiency effectiveness quality performance communication "
     "collaboration "
     "teamwork leadership motivation balance life health fitness wellbeing well-being wellness potential "
     "impact "
     "influence difference value responsibility insight perspective exposure proficiency competence "
     "competency "
     "mastery fluency capability comprehension familiarity connection visibility satisfaction engagement "
     "retention "
     "morale innovation creativity synergy change improvement effort focus approach way thing stuff interest "
     "passion "
     "strength weakness discipline consistency independence freedom stability happiness purpose direction "
     "voice "
     "style sense standard opportunity future behavior behaviour collaboration reliability clarity community "
     "accountability alignment adoption ownership transparency resilience patience empathy professionalism "
     "sound "
     "step advancement development contribution solution outcome result strategy-wise area challenge issue "
     "problem "
     "idea goal objective aspect credibility diversity inclusion inclusivity something anything "
     "everything "
     "nothing mistake attention sense sure myself yourself self side time work thinking learning practices "
     "world place person human "
     "progression philosophy pedagogy vision wisdom intuition fun",
     Trait::vague_noun, true},
    {"practices", Trait::vague_noun},
    {"code software content data documentation work care service feedback research information staff "
     "material food "
     "music art writing equipment money homework hardware traffic spending",
     Trait::mass},
    {"promotion raise job project course class experiment training certification certificate degree exam "
     "test task "
     "assignment program programme role position initiative team mentor mentee company industry industries "
     "career "
     "business license licence item thing activity activities milestone deliverable requirement study "
     "studies "
     "grade qualification industry education school college university event events career",
     Trait::generic_noun, true},
    {"certification certificate degree diploma license licence certified bachelor bachelors master masters "
     "mba phd "
     "doctorate accreditation qualification credential scholarship fellowship grant award medal badge "
     "licensure "
     "rating residency admission tenure internship apprenticeship placement patent title gpa ged gcse "
     "a-level "
     "associate's bachelor's master's promotion raise job position role offer interview visa contract cert "
     "chartership registration membership clearance licencing endorsement certs",
     Trait::credential, true},
    {"engineer developer manager director analyst nurse teacher designer lawyer attorney doctor physician "
     "scientist "
     "researcher architect accountant consultant administrator supervisor officer executive president ceo "
     "cto cfo coo "
     "vp lead head chief owner partner founder principal professor lecturer instructor coach trainer "
     "therapist "
     "technician mechanic electrician plumber welder carpenter chef cook baker pilot captain driver farmer "
     "writer "
     "author editor journalist musician artist photographer librarian assistant associate specialist "
     "coordinator "
     "representative agent broker planner strategist producer programmer tester sysadmin technologist "
     "pharmacist "
     "dentist veterinarian vet paramedic midwife surgeon practitioner counselor counsellor psychologist "
     "psychiatrist "
     "adviser advisor inspector auditor controller treasurer secretary clerk foreman operator member fellow "
     "intern "
     "apprentice resident student graduate judge paralegal barrister solicitor policeman firefighter soldier "
     "athlete "
     "trader banker economist statistician mathematician physicist chemist biologist historian "
     "translator "
     "interpreter recruiter marketer entrepreneur freelancer contractor maintainer committer mentor "
     "facilitator "
     "investigator educator preceptor staff curator conductor composer hygienist radiographer "
     "physiotherapist "
     "dietitian chair "
     "chairman chairwoman chairperson mayor senator diplomat ambassador translator actuary buyer "
     "merchandiser "
     "copywriter animator illustrator sommelier florist hairdresser stylist superintendent dean provost "
     "registrar "
     "sergeant lieutenant detective ranger geologist surveyor underwriter",
     Trait::role, true},
    {"business class process thesis analysis campus syllabus bus bonus census corpus canvas atlas news "
     "series basis "
     "address press mattress boss gas focus radius virus status lens physics mathematics maths statistics "
     "economics "
     "access success progress process kubernetes express aws ios devops sales css js sas gis cissp "
     "javascript "
     "conference sequence sentence reference residence instance insurance apartment argument experiment "
     "instrument department statement agreement assessment tournament championship city university facility "
     "charity application presentation publication dissertation organization organisation donation building "
     "painting "
     "canvass witness illness fitness wilderness harness congress express abs us",
     Trait::thing},
    {"program programme plan app application tool software course tutor coach mentor volunteer intern "
     "scanner script "
     "budget workshop lesson session template checklist technique method framework system calendar book "
     "podcast "
     "exercise drill feedback practice tutorial platform kit scheme model process coaching mentoring support "
     "help guidance assistance "
     "training team "
     "colleague teacher peer advisor adviser supervisor manager instructor consultant agency grant funding "
     "material "
     "library dashboard spreadsheet planner tracker flashcard",
     Trait::resource, true},
    {"active recurring revenue sales user users income spend spending target budget cost costs expense "
     "expenses life "
     "work tasks traffic operations rate churn quota goal goals savings visitors visits volume production "
     "output "
     "subscriptions profit turnover salary bill rent routine responsibilities activities practice "
     "interactions "
     "needs usage average report reports living hours schedule total numbers figures earnings returns totals "
     "downloads signups leads",
     Trait::metric_noun},
    {"chapter level grade phase stage step part version year line ward room section tier type unit module "
     "week day "
     "no number nos figure table volume book act scene track lane floor gate zone area group class series "
     "model form "
     "article title rule schedule band category wave release page item option appendix exercise lesson "
     "question task "
     "ticket issue pr bug story",
     Trait::label},
    {"lesson class shift game match practice rehearsal visit meeting session sprint release retro "
     "retrospective "
     "standup workout training issue assignment performance paycheck payday",
     Trait::occasion},
    {"discharge graduation retirement launch go-live completion then deadline birthday wedding review "
     "appraisal "
     "interview "
     "kickoff handover release closing finals midterms exams",
     Trait::milestone},
};

constexpr WordGroup kVerbal[] = {
    {"monetized monetised featured recertified verified promoted certified hired accepted licensed licenced "
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
    {"learn ability able how opportunity chance need want hope plan aim try help continue start begin goal "
     "objective "
     "right easy hard difficult ready way ways where when what whether enough allow enable encourage expect "
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
    {"term terms semester semesters trimester trimesters", Trait::unit, 6, 0},
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
    {"daily nightly everyday", Trait::cadence, 0, 0},
    {"weekly biweekly fortnightly bi-weekly twice-weekly", Trait::cadence, 1, 0},
    {"monthly bimonthly bi-monthly", Trait::cadence, 2, 0},
    {"quarterly", Trait::cadence, 3, 0},
    {"annually yearly biannually semiannually", Trait::cadence, 7, 0},
    {"annual", Trait::cadence, 17, 0},
};

}  // namespace

std::span<const WordGroup> word_groups() {
  static const std::vector<WordGroup> all = [] {
    std::vector<WordGroup> groups;
    for (const std::span<const WordGroup> part :
         {std::span<const WordGroup>(kGrammar), std::span<const WordGroup>(kQuality),
          std::span<const WordGroup>(kNouns), std::span<const WordGroup>(kVerbal)}) {
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
