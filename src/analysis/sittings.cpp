// Walks through the blocks with a clock; what is spare is spent on breaks, first come first served.
#include "analysis/sittings.h"

#include <algorithm>

namespace cairn::analysis {
namespace {

// The minutes of each piece of work, rounded so that their sum is the rounded sum.
std::vector<int> whole_minutes(const PlannedDay& day) {
  std::vector<int> minutes;
  Amount sum;
  std::int64_t given = 0;
  for (const PlannedWork& one : day.work) {
    sum += one.work;
    const std::int64_t until = sum.rounded().count;
    minutes.push_back(static_cast<int>(until - given));
    given = until;
  }
  return minutes;
}

class Clock {
 public:
  explicit Clock(std::vector<model::Block> blocks) : blocks_(std::move(blocks)) {
    std::sort(blocks_.begin(), blocks_.end(),
              [](const model::Block& a, const model::Block& b) { return a.from < b.from; });
    for (const model::Block& block : blocks_) spare_ += std::max(0, block.to - block.from);
    if (!blocks_.empty()) now_ = blocks_.front().from;
  }

  void reserve(int minutes) { spare_ -= minutes; }
  bool is_over() const { return at_ == blocks_.size(); }
  int now() const { return now_; }
  // What is left of the current block.
  int room() const { return blocks_[at_].to - now_; }
  // Whether a pause cuts nothing from the work; the end of a block is a pause of its own.
  bool has_time_for(int pause) const { return pause <= spare_ && pause < room(); }

  void work(int minutes) { move(minutes); }
  void pause(int minutes) {
    spare_ -= minutes;
    move(minutes);
  }

 private:
  void move(int minutes) {
    now_ += minutes;
    while (at_ < blocks_.size() && room() <= 0) {
      ++at_;
      if (at_ < blocks_.size()) now_ = std::max(now_, blocks_[at_].from);
    }
  }

  std::vector<model::Block> blocks_;
  std::size_t at_ = 0;
  int now_ = 0;
  int spare_ = 0;  // minutes of all blocks that no work needs
};

}  // namespace

Rhythm rhythm_of(const store::Workspace& workspace) {
  Rhythm rhythm;
  const store::SourceFile* file = workspace.find_file("cairn.yaml");
  if (file == nullptr || !file->tree) return rhythm;
  const document::Node plan = file->tree->root().find("plan");
  const auto read = [&](std::string_view key, base::Minutes& out) {
    const document::Node value = plan.find(key);
    const auto work = value.is_scalar() ? base::parse_work(value.text()) : std::nullopt;
    const bool is_endless = key == "block" && work && work->count == 0;
    if (work && !is_endless) out = *work;
  };
  read("block", rhythm.block);
  read("break", rhythm.rest);
  return rhythm;
}

std::vector<Sitting> sittings_of(const PlannedDay& day, const std::vector<model::Block>& blocks,
                                 const Rhythm& rhythm) {
  std::vector<Sitting> sittings;
  const int longest = static_cast<int>(std::clamp<std::int64_t>(rhythm.block.count, 1, 24 * 60));
  const int pause = static_cast<int>(std::clamp<std::int64_t>(rhythm.rest.count, 0, 24 * 60));
  std::vector<int> minutes = whole_minutes(day);
  Clock clock(blocks);
  for (const int count : minutes) clock.reserve(count);
  int sat = 0;  // since the last pause
  for (std::size_t i = 0; i < minutes.size(); ++i) {
    while (minutes[i] > 0 && !clock.is_over()) {
      if (sat >= longest) {
        if (pause > 0 && clock.has_time_for(pause)) clock.pause(pause);
        sat = 0;
      }
      const int length = std::min({minutes[i], longest - sat, clock.room()});
      const bool is_end_of_block = length == clock.room();
      const bool goes_on =
          !sittings.empty() && sittings.back().work == i && sittings.back().to == clock.now();
      if (goes_on) {
        sittings.back().to += length;
      } else {
        sittings.push_back({i, clock.now(), clock.now() + length});
      }
      minutes[i] -= length;
      clock.work(length);
      sat = is_end_of_block ? 0 : sat + length;
    }
  }
  return sittings;
}

}  // namespace cairn::analysis
