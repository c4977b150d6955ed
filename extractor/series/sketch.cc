// Shingles are runs of eight Han characters, so that changed figures and years leave two texts alike. Their hashes are drawn into 32 bins,
// the least of each bin are taken four by four (bands), and the least of all are kept to measure by.
#include "series/sketch.h"

#include <algorithm>
#include <iterator>

#include "text/fold.h"

namespace gouji {
namespace {

constexpr std::size_t kShingle = 8;
constexpr std::size_t kMostKept = 192;
constexpr std::size_t kBins = 32;
constexpr std::size_t kBinsInBand = 4;
constexpr std::uint64_t kEmpty = ~std::uint64_t{0};

constexpr std::uint64_t kPrime = 0x100000001B3, kBasis = 0xCBF29CE484222325;

// The last step of a common mixing function: every bit of the input moves every bit of the output.
std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xFF51AFD7ED558CCD;
  hash ^= hash >> 33;
  hash *= 0xC4CEB9FE1A85EC53;
  return hash ^ hash >> 33;
}

std::uint64_t hash_of(std::u16string_view text) {
  std::uint64_t hash = kBasis;
  for (const char16_t c : text) hash = (hash ^ c) * kPrime;
  return mixed(hash);
}

std::vector<std::uint64_t> shingles_of(std::u16string_view han) {
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i + kShingle <= han.size(); ++i) hashes.push_back(hash_of(han.substr(i, kShingle)));
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

// An empty bin takes what the next one has, so that short texts have bands too.
void fill_empty(std::array<std::uint64_t, kBins>& bins) {
  for (std::size_t i = 0; i < 2 * kBins; ++i) {
    const std::size_t bin = (2 * kBins - 1 - i) % kBins;
    if (bins[bin] == kEmpty) bins[bin] = bins[(bin + 1) % kBins];
  }
}

std::array<std::uint64_t, 8> bands_of(const std::vector<std::uint64_t>& shingles) {
  std::array<std::uint64_t, kBins> bins;
  bins.fill(kEmpty);
  for (const std::uint64_t hash : shingles) {
    auto& bin = bins[hash % kBins];
    bin = std::min(bin, hash);
  }
  fill_empty(bins);
  std::array<std::uint64_t, 8> bands{};
  for (std::size_t band = 0; band < bands.size(); ++band) {
    bands[band] = kBasis;
    for (std::size_t i = 0; i < kBinsInBand; ++i) bands[band] = mixed(bands[band] ^ bins[band * kBinsInBand + i]);
  }
  return bands;
}

}  // namespace

std::optional<TextSketch> sketch_of(std::string_view text, std::uint32_t section) {
  const std::u16string all = fold_text(text).characters;
  std::u16string han;
  std::copy_if(all.begin(), all.end(), std::back_inserter(han), is_han);
  if (han.size() < kLeastCharacters) return std::nullopt;
  const auto shingles = shingles_of(han);
  TextSketch sketch;
  sketch.section = section;
  sketch.characters = static_cast<std::uint32_t>(han.size());
  sketch.print = hash_of(all);
  sketch.shingles = static_cast<std::uint32_t>(shingles.size());
  sketch.bands = bands_of(shingles);
  // The high bits order the hashes as the whole ones do.
  for (std::size_t i = 0; i < shingles.size() && i < kMostKept; ++i) sketch.least.push_back(static_cast<std::uint32_t>(shingles[i] >> 32));
  return sketch;
}

std::uint32_t likeness(const TextSketch& a, const TextSketch& b) {
  std::vector<std::uint32_t> all;
  std::set_union(a.least.begin(), a.least.end(), b.least.begin(), b.least.end(), std::back_inserter(all));
  // Of both texts together the least are known only as far as the sketch of either reaches.
  const bool is_whole = a.shingles <= kMostKept && b.shingles <= kMostKept;
  if (!is_whole && all.size() > kMostKept) all.resize(kMostKept);
  std::size_t shared = 0;
  for (const std::uint32_t hash : all)
    shared += std::binary_search(a.least.begin(), a.least.end(), hash) && std::binary_search(b.least.begin(), b.least.end(), hash);
  return all.empty() ? 0 : static_cast<std::uint32_t>(shared * 100 / all.size());
}

}  // namespace gouji
