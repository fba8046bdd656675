// The verbs of directions, doings and states, and the forms that no rule makes.
#include <vector>

#include "analysis/prose/word_lists.h"

namespace cairn::analysis::prose {

namespace {

constexpr VerbClass kActivity = VerbClass::activity;
constexpr VerbClass kVague = VerbClass::vague;
constexpr VerbClass kStative = VerbClass::stative;

constexpr VerbGroup kVerbs[] = {
    {"increase raise boost grow lift double triple quadruple expand scale multiply maximize treble", kVague,
     EventRule::none, Direction::up},
    {"reduce decrease lower cut+ shrink lessen minimize shorten trim+ slash halve drop+ limit", kVague,
     EventRule::none, Direction::down},
    {"improve enhance dominate delight wow please captivate amaze crush outshine impress flourish "
     "strengthen "
     "deepen broaden widen better refine polish sharpen hone elevate level "
     "optimize streamline foster cultivate nurture promote leverage drive advance further evolve succeed "
     "excel+ thrive enrich accelerate empower transform revolutionize facilitate heighten solidify upskill "
     "mature diversify maximise amplify stimulate energize innovate modernize contribute impact influence "
     "master progress embrace navigate overcome perfect prioritize pursue reinforce harness sustain unlock "
     "steer shape grasp conquer balance rethink stabilize ensure augment awaken bolster brighten buttress "
     "catalyze complement demystify embolden energise enlarge enliven escalate excite expedite flourish "
     "fortify galvanize harmonize ideate ignite illuminate incentivize inform instill instil+ intensify "
     "invigorate mobilize motivate nourish normalize orchestrate pioneer prosper recharge reconnect "
     "redefine refocus reignite reimagine reinvent rejuvenate rekindle reshape revitalize safeguard "
     "simplify smoothen soften soothe spearhead supercharge synergize tighten transcend turbocharge "
     "unleash uphold uplift up-skill reskill vitalize declutter deescalate democratize humanize "
     "personalize professionalize rationalize future-proof clarify crystallize differentiate downsize "
     "enlighten equip+ gamify garner hasten liberate lighten loosen minimise mitigate moderate monetize "
     "outgrow overdeliver persevere popularize protect quicken rebalance rebound recommit+ reconsider "
     "relieve replenish restrain satisfy slim+ surmount toughen unburden uncomplicate undercut veer weaken",
     kVague},
    {"learn invite convince urge let study practice practise explore research investigate analyze examine "
     "review discuss read "
     "watch "
     "listen experiment train work help assist support mentor coach teach tutor guide advise encourage "
     "inspire engage collaborate communicate cooperate coordinate network participate volunteer contribute "
     "monitor track manage maintain handle plan+ prepare consider identify determine evaluate assess "
     "compare observe reflect focus concentrate strive seek continue keep spend devote dedicate invest "
     "immerse share gather shadow consult apply exercise understand know think gain take try test "
     "demonstrate show display exhibit provide offer serve follow ensure deal address tackle do play "
     "compose ask look search familiarize acquaint juggle cook administer advocate champion educate "
     "put+ meditate eat drink interact react rest sleep iterate troubleshoot diagnose supervise treat "
     "rehearse "
     "recover draw dance sing speak swim+ drive travel waste delegate empower care figure survey accept "
     "accompany acknowledge adapt admire adhere admit adjust+ allow analyse anticipate appreciate "
     "approve argue articulate assert avert await babysit beautify behave brainstorm breathe browse "
     "calculate capitalize categorize cater celebrate chase check cherish cite clap classify climb coexist "
     "cold-call commit+ commute complain comply comprehend compromise conceptualize confront connect "
     "conserve contemplate converse convey cope correlate correspond cover crave cuddle dabble defer+ "
     "deliberate depict describe delve disagree discern disclose discover disconnect discriminate "
     "distinguish distract divert dwell elaborate elicit emphasize emulate endure enforce envision "
     "err exemplify exert expect explain explicate familiarise fantasize fiddle foresee forget+ "
     "forgive generalize grapple greet heed hesitate hypothesize illuminate imagine imitate imply indulge "
     "infer+ inquire insist instruct intend internalize interpret intervene justify lend lie linger locate "
     "manipulate mingle mourn muse narrate neglect obey occupy operate partake perceive persist persuade "
     "ponder pose possess pray preach predict prefer+ prioritise proceed procrastinate promise rant "
     "realize reassure recognize recollect recommend recreate redirect refrain regard regulate relate "
     "relax rely remember remind reminisce render represent require resist resonate respect restate reveal "
     "revisit roam role-play romanticize scold scrimp simulate skim+ snooze socialise socialize spar+ "
     "speculate stare strike strategize stumble suffer suggest sum+ suspect sympathize synthesise tempt "
     "tend thank theorize tinker toil tolerate transact unwind utter verify visualise vocalize wander warn "
     "weigh whisper worship wrestle yearn yell talk chat fly ski sail surf",
     kActivity},
    {"be have stay remain feel keep maintain continue enjoy like love believe see live deserve belong "
     "exist sound seem look",
     kStative},
};

constexpr IrregularForm kIrregular[] = {{"became", "become"},
                                        {"built", "build"},
                                        {"wrote", "write"},
                                        {"written", "write"},
                                        {"won", "win"},
                                        {"ran", "run"},
                                        {"led", "lead"},
                                        {"took", "take"},
                                        {"taken", "take"},
                                        {"made", "make"},
                                        {"brought", "bring"},
                                        {"got", "get"},
                                        {"gotten", "get"},
                                        {"gave", "give"},
                                        {"given", "give"},
                                        {"held", "hold"},
                                        {"found", "find"},
                                        {"grew", "grow"},
                                        {"grown", "grow"},
                                        {"began", "begin"},
                                        {"spoke", "speak"},
                                        {"sold", "sell"},
                                        {"bought", "buy"},
                                        {"taught", "teach"},
                                        {"met", "meet"},
                                        {"kept", "keep"},
                                        {"went", "go"},
                                        {"gone", "go"},
                                        {"set", "set"},
                                        {"read", "read"},
                                        {"cut", "cut"},
                                        {"hit", "hit"},
                                        {"did", "do"},
                                        {"done", "do"},
                                        {"does", "do"},
                                        {"dies", "die"},
                                        {"rose", "rise"},
                                        {"risen", "rise"},
                                        {"drove", "drive"},
                                        {"chose", "choose"},
                                        {"chosen", "choose"},
                                        {"learnt", "learn"},
                                        {"lost", "lose"},
                                        {"rebuilt", "rebuild"},
                                        {"rewrote", "rewrite"},
                                        {"rewritten", "rewrite"},
                                        {"spent", "spend"},
                                        {"understood", "understand"},
                                        {"sought", "seek"},
                                        {"practised", "practise"},
                                        {"overseen", "oversee"},
                                        {"oversaw", "oversee"},
                                        {"beaten", "beat"},
                                        {"left", "leave"},
                                        {"sung", "sing"},
                                        {"drawn", "draw"},
                                        {"sat", "sit"},
                                        {"swam", "swim"},
                                        {"ate", "eat"},
                                        {"overcame", "overcome"},
                                        {"undertook", "undertake"},
                                        {"underwent", "undergo"},
                                        {"undergone", "undergo"},
                                        {"forgot", "forget"},
                                        {"forgotten", "forget"},
                                        {"froze", "freeze"},
                                        {"frozen", "freeze"},
                                        {"wove", "weave"},
                                        {"woven", "weave"},
                                        {"thought", "think"},
                                        {"knew", "know"},
                                        {"known", "know"},
                                        {"saw", "see"},
                                        {"seen", "see"},
                                        {"said", "say"},
                                        {"came", "come"},
                                        {"bound", "bind"},
                                        {"dug", "dig"},
                                        {"hung", "hang"},
                                        {"fought", "fight"},
                                        {"forgave", "forgive"},
                                        {"stuck", "stick"},
                                        {"struck", "strike"},
                                        {"strove", "strive"},
                                        {"stood", "stand"},
                                        {"withdrew", "withdraw"},
                                        {"shot", "shoot"},
                                        {"slept", "sleep"},
                                        {"rode", "ride"},
                                        {"ridden", "ride"},
                                        {"threw", "throw"},
                                        {"thrown", "throw"},
                                        {"redid", "redo"},
                                        {"redone", "redo"},
                                        {"remade", "remake"},
                                        {"resold", "resell"},
                                        {"retook", "retake"},
                                        {"retaken", "retake"},
                                        {"repaid", "repay"},
                                        {"paid", "pay"},
                                        {"sewn", "sew"},
                                        {"sown", "sow"},
                                        {"shown", "show"},
                                        {"sent", "send"},
                                        {"lent", "lend"},
                                        {"lit", "light"},
                                        {"meant", "mean"},
                                        {"caught", "catch"},
                                        {"sang", "sing"},
                                        {"rang", "ring"},
                                        {"woke", "wake"},
                                        {"wore", "wear"},
                                        {"worn", "wear"},
                                        {"broke", "break"},
                                        {"broken", "break"},
                                        {"fed", "feed"},
                                        {"felt", "feel"},
                                        {"laid", "lay"},
                                        {"baked", "bake"}};

}  // namespace

std::span<const VerbGroup> verb_groups() {
  static const std::vector<VerbGroup> all = [] {
    std::vector<VerbGroup> groups;
    for (const std::span<const VerbGroup> part : {outcome_verbs(), std::span<const VerbGroup>(kVerbs)})
      groups.insert(groups.end(), part.begin(), part.end());
    return groups;
  }();
  return all;
}
std::span<const IrregularForm> irregular_forms() {
  return kIrregular;
}

}  // namespace cairn::analysis::prose
