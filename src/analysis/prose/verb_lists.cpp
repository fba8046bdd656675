// The verbs of goal sentences: what kind of promise each one makes.
#include "analysis/prose/word_lists.h"

namespace cairn::analysis::prose {

namespace {

constexpr VerbClass kOutcome = VerbClass::outcome;
constexpr VerbClass kActivity = VerbClass::activity;
constexpr VerbClass kVague = VerbClass::vague;
constexpr VerbClass kStative = VerbClass::stative;

constexpr VerbGroup kVerbs[] = {
    {"pass complete finish finalize conclude submit+ publish release ship+ launch deliver deploy migrate "
     "merge close "
     "file resolve fix pay repay defend accomplish clear retake repair settle certify validate ratify "
     "sequence ace crack",
     kOutcome, EventRule::finish},
    {"create build write develop design draft produce establish formulate prepare compose record implement "
     "introduce "
     "organize host hold open buy hire sign automate redesign rewrite refactor replace upgrade integrate "
     "convert "
     "translate install configure document clean add remove update compile catalogue catalog rebuild "
     "restructure "
     "renovate start begin+ initiate found form make schedule arrange setup post film paint code program+ "
     "sell "
     "plant order "
     "digitize negotiate request construct assemble set outline print patent port prototype purchase set-up "
     "invent "
     "commission recruit onboard standardize consolidate reorganize relocate rename retire eliminate "
     "digitise give "
     "shoot memorize perform edit bake sew weld knit author co-author codify institute pilot roll rent lease "
     "overhaul revamp containerize dockerize backport unify decommission reconcile renew own bring "
     "appoint choose pick select adopt archive audit debug+ decorate donate formalize fund illustrate "
     "localize open-source "
     "photograph procure proofread propose provision rebrand remodel reproduce revise scan+ scope script "
     "sketch solve "
     "summarize tidy transcribe upload wash undergo undertake wire extend stage paint "
     "define pitch demo backtest train map+ craft refurbish restore incorporate",
     kOutcome, EventRule::make},
    {"obtain earn secure win+ land receive get+ achieve attain acquire gain find accrue claim collect",
     kOutcome, EventRule::gain},
    {"attend join enter visit apply enrol+ enroll register go travel present speak audition compete "
     "participate "
     "volunteer interview stage book exhibit appear sit+ debut matriculate",
     kOutcome, EventRule::join},
    {"become transition switch relocate emigrate", kOutcome, EventRule::turn},
    {"move change rise advance step+ progress specialize", kVague, EventRule::turn},
    {"graduate retire qualify", kOutcome, EventRule::alone},
    {"use utilize employ run+ lead conduct chair coordinate oversee", kActivity, EventRule::make},
    {"save log+ score reach hit+ exceed surpass beat outperform turn hand send decide raise recruit sign "
     "generate distribute attract bill lose place "
     "rank log+ "
     "clock lift deadlift swim+ walk cycle bike ride run+ read meet call contact reply answer respond hand "
     "leave move",
     kOutcome},
    {"increase raise boost grow lift double triple quadruple expand scale multiply maximize treble", kVague,
     EventRule::none, Direction::up},
    {"reduce decrease lower cut+ shrink lessen minimize shorten trim+ slash halve drop+ limit", kVague,
     EventRule::none, Direction::down},
    {"improve enhance strengthen deepen broaden widen better refine polish sharpen hone elevate level "
     "optimize "
     "streamline foster cultivate nurture promote leverage drive advance further evolve succeed excel+ "
     "thrive enrich "
     "accelerate empower transform revolutionize facilitate heighten solidify upskill mature diversify "
     "maximise "
     "amplify stimulate energize innovate modernize contribute impact influence master progress embrace "
     "navigate overcome perfect prioritize pursue "
     "reinforce harness sustain unlock steer shape grasp conquer balance rethink stabilize ensure",
     kVague},
    {"learn study practice practise explore research investigate analyze examine review discuss read watch "
     "listen "
     "experiment train work help assist support mentor coach teach tutor guide advise encourage inspire "
     "engage "
     "collaborate communicate cooperate coordinate network participate volunteer contribute monitor track "
     "manage "
     "maintain handle plan+ prepare consider identify determine evaluate assess compare observe reflect "
     "focus "
     "concentrate strive seek continue keep spend devote dedicate invest immerse share gather shadow consult "
     "apply exercise understand know think gain take try test demonstrate show display exhibit provide offer "
     "serve "
     "follow ensure deal address tackle do play compose practise ask look search familiarize acquaint juggle "
     "cook "
     "administer advocate champion educate meditate eat drink interact react rest sleep iterate troubleshoot "
     "diagnose supervise treat rehearse recover draw dance sing speak swim+ drive travel waste delegate "
     "empower care serve figure survey",
     kActivity},
    {"be have stay remain feel keep maintain continue enjoy like love believe see live deserve belong exist "
     "sound "
     "seem look",
     kStative},
};

constexpr IrregularForm kIrregular[] = {
    {"became", "become"},
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
    {"sought", "seek"},
};

}  // namespace

std::span<const VerbGroup> verb_groups() {
  return kVerbs;
}
std::span<const IrregularForm> irregular_forms() {
  return kIrregular;
}

}  // namespace cairn::analysis::prose
