// The verbs that name a deed or a result: with a thing as their object they are events.
#include "analysis/prose/word_lists.h"

namespace cairn::analysis::prose {

namespace {

constexpr VerbClass kOutcome = VerbClass::outcome;
constexpr VerbClass kActivity = VerbClass::activity;
constexpr VerbClass kVague = VerbClass::vague;

constexpr VerbGroup kVerbs[] = {
    {"pass complete finish finalize conclude submit+ publish release ship+ launch deliver deploy migrate "
     "merge close file resolve fix pay repay defend accomplish clear retake repair settle certify validate "
     "ratify sequence ace crack fulfil fulfill execute wrap nail finalise resit expunge prove",
     kOutcome, EventRule::finish},
    {"create build agree triage enable expose delete accumulate write develop design draft produce establish "
     "formulate "
     "prepare compose record implement "
     "introduce organize host hold open buy hire sign automate redesign rewrite refactor replace upgrade "
     "integrate convert translate install configure document clean add remove update compile catalogue "
     "catalog rebuild restructure renovate start begin+ initiate found form make schedule arrange setup "
     "post film paint code program+ sell plant order digitize negotiate request construct assemble set "
     "outline print patent port prototype purchase set-up invent commission recruit onboard standardize "
     "consolidate reorganize relocate rename retire eliminate digitise give shoot memorize perform edit "
     "bake sew weld knit author co-author codify institute pilot roll rent lease overhaul revamp "
     "containerize dockerize backport unify decommission reconcile renew own bring appoint choose pick "
     "select adopt archive audit debug+ decorate donate formalize fund illustrate localize open-source "
     "photograph procure proofread propose provision rebrand remodel reproduce revise scan+ scope script "
     "sketch solve summarize tidy transcribe upload wash undergo undertake wire extend stage define pitch "
     "demo backtest train map+ craft refurbish restore incorporate abolish activate affix amend annotate "
     "assign attach banish blend brew broadcast bury bundle butcher calibrate cancel carve cast centralize "
     "christen circulate clad co-found co-host co-write cofound commence concoct contract convene crochet "
     "cull darn decipher demolish deposit deprecate derive detach detect dig+ disassemble dismantle "
     "dispatch distil distill divorce download dredge dye eject elect embed+ embroider enact encode "
     "encrypt engrave enlist erect escort evict excavate execute export extract fabricate federate ferment "
     "fertilize finetune fine-tune flatten freeze fry furnish garnish glaze grind harden inaugurate inject "
     "inscribe inspect insulate insure lacquer laminate landscape liquidate manufacture mend microchip "
     "modify mow notarize notify officiate outlaw outsource pave plumb pour privatize propagate prosecute "
     "prune raze re-record re-release re-roof reapply reassemble rebase rebind recall recalibrate recaulk "
     "reclaim recode recompile reconfigure recycle redecorate redeploy redo redraft reel refill refinance "
     "refinish refit+ reformat refuel regain rehome rehouse reimplement reinstall reinstate reissue rekey "
     "relabel relaunch relicense relet+ remake remaster remediate remortgage reopen repaint repatriate "
     "repave repeal rephrase replant replaster replicate repoint repot+ repurpose reseal resell reshoot "
     "reskin resole restart restock restring resubmit+ resurface retile retitle retool retrofit+ reunite "
     "reupholster revalidate reverse-engineer revoke rewire rotate sanitize sculpt self-publish serialize "
     "shear shelve shred shut slaughter soft-launch spay standardise sterilize stow subdivide subtitle "
     "suspend synthesize terminate triage unblock uncover unearth uninstall unite unload unpack unplug+ "
     "unpublish unveil upcycle uproot upsize vacate visualize waterproof weatherproof weatherize weave "
     "whitelist whitewash xeriscape zip+ fundraise crowdfund dogfood deduplicate paginate parametrize "
     "parallelize vectorize virtualize tokenize sandbox sow stage-manage homeschool vaccinate immunize "
     "inoculate deworm braze rivet caulk bind typeset reset+ import issue",
     kOutcome, EventRule::make},
    {"obtain earn secure win+ land receive get+ achieve attain acquire gain find accrue claim collect net+ "
     "amass capture snag+ clinch bag+ regain recoup retrieve inherit",
     kOutcome, EventRule::gain},
    {"attend join vote enter visit apply enrol+ enroll register go travel present speak audition compete "
     "participate volunteer interview stage book exhibit appear sit+ debut matriculate subscribe rejoin "
     "co-present testify",
     kOutcome, EventRule::join},
    {"become transition switch relocate emigrate pivot", kOutcome, EventRule::turn},
    {"move change rise advance step+ progress specialize", kVague, EventRule::turn},
    {"graduate retire qualify", kOutcome, EventRule::alone},
    {"use utilize employ run+ lead conduct chair coordinate oversee", kActivity, EventRule::make},
    {"save log+ score reach hit+ exceed surpass beat outperform turn hand send decide raise recruit sign "
     "generate distribute attract bill lose place rank clock lift deadlift swim+ walk cycle bike ride run+ "
     "read meet call contact reply answer respond leave move",
     kOutcome},
};

}  // namespace

std::span<const VerbGroup> outcome_verbs() {
  return kVerbs;
}

}  // namespace cairn::analysis::prose
