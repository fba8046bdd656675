// The only file that includes yaml-cpp; its exceptions end here.
#include "document/second_opinion.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <istream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

namespace cairn::document {

namespace {

// A stream over bytes that somebody else keeps.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

// Walks the tree beside yaml-cpp's events.
class Comparison : public YAML::EventHandler {
 public:
  explicit Comparison(const Tree& tree) { flatten(tree.root()); }

  bool is_equal() const { return is_equal_ && at_ == steps_.size(); }
  std::size_t documents() const { return documents_; }
  bool is_empty() const { return steps_.empty(); }

  void OnDocumentStart(const YAML::Mark&) override { ++documents_; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {
    // A document of comments alone has no node here and a null there.
    if (steps_.empty() && at_ == 0) return;
    const Step* step = next();
    if (step && !(step->kind == StepKind::scalar && step->node.is_null())) is_equal_ = false;
  }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { is_equal_ = false; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string& value) override {
    const Step* step = next();
    if (step && !(step->kind == StepKind::scalar && step->node.text() == value && !step->node.is_null())) {
      is_equal_ = false;
    }
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    expect(StepKind::sequence);
  }
  void OnSequenceEnd() override { expect(StepKind::end); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    expect(StepKind::mapping);
  }
  void OnMapEnd() override { expect(StepKind::end); }

 private:
  enum class StepKind { scalar, mapping, sequence, end };
  struct Step {
    StepKind kind;
    Node node;
  };

  void flatten(Node node) {
    if (!node) return;
    switch (node.kind()) {
      case Kind::scalar:
        steps_.push_back({StepKind::scalar, node});
        return;
      case Kind::mapping:
        steps_.push_back({StepKind::mapping, node});
        for (const Node::Entry& entry : node.entries()) {
          flatten(entry.key);
          flatten(entry.value);
        }
        break;
      case Kind::sequence:
        steps_.push_back({StepKind::sequence, node});
        for (const Node item : node.items()) flatten(item);
        break;
    }
    steps_.push_back({StepKind::end, {}});
  }

  const Step* next() {
    if (at_ < steps_.size()) return &steps_[at_++];
    is_equal_ = false;
    return nullptr;
  }

  void expect(StepKind kind) {
    const Step* step = next();
    if (step && step->kind != kind) is_equal_ = false;
  }

  std::vector<Step> steps_;
  std::size_t at_ = 0;
  std::size_t documents_ = 0;
  bool is_equal_ = true;
};

}  // namespace

Opinion second_opinion(std::string_view text, const Tree& tree) {
  try {
    ViewBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    Comparison comparison(tree);
    while (parser.HandleNextDocument(comparison)) {
      if (comparison.documents() > 1) return Opinion::differs;
    }
    return comparison.is_equal() ? Opinion::agrees : Opinion::differs;
  } catch (const std::exception&) {
    return Opinion::cannot_read;
  }
}

bool emits_plain(std::string_view text, bool is_in_flow) {
  try {
    YAML::Emitter emitter;
    if (is_in_flow) emitter << YAML::Flow;
    emitter << YAML::BeginSeq << std::string(text) << YAML::EndSeq;
    const std::string expected = is_in_flow ? '[' + std::string(text) + ']' : "- " + std::string(text);
    return emitter.good() && std::string_view(emitter.c_str(), emitter.size()) == expected;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace cairn::document
