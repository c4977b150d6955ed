#pragma once
// An XML part as a tree in two arrays. Names, texts and values lie in the part's own bytes, so the place
// of each is known; nothing is decoded.

#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

namespace gouji::docx {

class Node;

struct Attribute {
  const char* name_at = "";
  const char* value_at = "";
  std::uint32_t name_length = 0;
  std::uint32_t value_length = 0;

  std::string_view name() const { return {name_at, name_length}; }
  std::string_view value() const { return {value_at, value_length}; }
};

// Nodes stand in document order; node 0 is no node: what it holds is what every node that is missing has.
// What a w:latentStyles right below the root holds is left out, sound or not: most of a part of styles, it only
// says how Word lists those that the document does not have (ECMA-376 part 1, 17.7.4.5).
class Tree {
 public:
  struct Entry {
    const char* at = "";  // its name, or its text
    std::uint32_t length = 0;
    std::uint32_t parent = 0;
    std::uint32_t previous = 0;  // its neighbours
    std::uint32_t next = 0;
    std::uint32_t child = 0;       // its first
    std::uint32_t attributes = 0;  // its first
    std::uint32_t attribute_count = 0;
    std::uint16_t shape = 0;
    std::uint16_t name = 0;
  };
  // In place of a shape. Of a sound text every byte stands for itself, and all are valid UTF-8.
  static constexpr std::uint16_t kText = 0xffff, kSoundText = 0xfffe;

  Node root() const;

  std::vector<Entry> entries{{}};  // behind its own there may be more
  std::uint32_t count = 1;         // of its own
  std::vector<Attribute> attributes{};
  std::vector<std::string_view> names{};  // by number
};

extern const Tree kNoTree;

// A node of a tree, or none: then it has no name, no text, no neighbours and no children.
class Node {
 public:
  Node() = default;
  Node(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
  explicit operator bool() const { return index_ != 0; }
  bool operator==(const Node&) const = default;

  // Empty of a text, as the value is of an element.
  std::string_view name() const {
    return is_text() ? std::string_view() : std::string_view(entry().at, entry().length);
  }
  std::string_view value() const {
    return is_text() ? std::string_view(entry().at, entry().length) : std::string_view();
  }
  bool is_text() const { return entry().shape >= Tree::kSoundText; }
  // It is known to be a sound text; others may be.
  bool is_sound() const { return entry().shape == Tree::kSoundText; }
  // The first text right below it.
  std::string_view child_value() const {
    for (Node child = first_child(); child; child = child.next_sibling())
      if (child.is_text()) return child.value();
    return {};
  }

  // Elements of the same name number have the same name, and declare nothing. 0: nothing is known.
  std::uint32_t name_number() const { return entry().name; }

  // Elements of the same shape have the same name and declare nothing.
  // Of property elements of the same shape all bytes are equal, and so the children of one serve for all:
  // only the first of them is the parent of its children. Runs of the same shape end in an equal w:t with one
  // text, whatever that is, and hold nothing behind it. 0: nothing is known.
  std::uint32_t shape() const { return is_text() ? 0 : entry().shape; }

  Node parent() const { return {*tree_, entry().parent}; }
  Node first_child() const { return {*tree_, entry().child}; }
  Node next_sibling() const { return {*tree_, entry().next}; }
  Node previous_sibling() const { return {*tree_, entry().previous}; }
  std::span<const Attribute> attributes() const {
    return {tree_->attributes.data() + entry().attributes, entry().attribute_count};
  }

  class Children;
  Children children() const;

 private:
  const Tree::Entry& entry() const { return tree_->entries[index_]; }

  const Tree* tree_ = &kNoTree;
  std::uint32_t index_ = 0;
};

inline Node Tree::root() const { return {*this, count > 1 ? 1u : 0u}; }

class Node::Children {
 public:
  class Iterator {
   public:
    explicit Iterator(Node node) : node_(node) {}
    Node operator*() const { return node_; }
    Iterator& operator++() {
      node_ = node_.next_sibling();
      return *this;
    }
    // Any end is as good as another.
    bool operator!=(const Iterator&) const { return static_cast<bool>(node_); }

   private:
    Node node_;
  };
  explicit Children(Node first) : first_(first) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator({}); }

 private:
  Node first_;
};

inline Node::Children Node::children() const { return Children(first_child()); }

}  // namespace gouji::docx
