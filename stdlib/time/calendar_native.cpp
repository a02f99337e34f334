// The arithmetic of dates, and the recognition of a layout's elements, for package time: both stand at the
// bottom of every Format, Parse and Date. See natives.go for what each function gives.
//
// Days are counted from the start of year 1. A computational year begins with March, so that a leap day is
// its last day and the months' lengths follow a simple rule; 400 of them have 146097 days. Sums that may
// leave the range of int64 (years and days come from programs) wrap, as they do in Go.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

constexpr int64_t kDaySeconds = 86400;
constexpr int64_t kEraDays = 146097;
constexpr int64_t kMarchGap = 306;  // days from March 1 of year 0 to January 1 of year 1

int64_t floorDiv(int64_t a, int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

// The order of layout.go's constants.
enum Kind : uint8_t {
  None,
  LongMonth,
  Month,
  NumMonth,
  ZeroMonth,
  LongWeekday,
  Weekday,
  Day,
  SpaceDay,
  ZeroDay,
  SpaceYearDay,
  ZeroYearDay,
  Hour,
  Hour12,
  ZeroHour12,
  Minute,
  ZeroMinute,
  Second,
  ZeroSecond,
  LongYear,
  Year,
  PM,
  LowerPM,
  ZoneName,
  Offset,
  Fraction0,
  Fraction9
};
constexpr int64_t kZ = 1 << 8, kColon = 1 << 9, kMinutes = 1 << 10, kSeconds = 1 << 11;
constexpr int kSepShift = 16, kDigitShift = 24;

struct Found {
  size_t length = 0;  // 0: no element
  int64_t elem = None;
  size_t skip = 0;  // characters before the element that stand for themselves
};

bool startsLower(std::string_view s) {
  return !s.empty() && s[0] >= 'a' && s[0] <= 'z';
}

Found startingWithZero(std::string_view s) {
  static constexpr Kind kKinds[] = {ZeroMonth, ZeroDay, ZeroHour12, ZeroMinute, ZeroSecond, Year};
  if (s.size() >= 2 && s[1] >= '1' && s[1] <= '6') return {2, kKinds[s[1] - '1']};
  if (s.starts_with("002")) return {3, ZeroYearDay};
  return {};
}

Found startingWithUnderscore(std::string_view s) {
  if (s.starts_with("_2006")) return {5, LongYear, 1};
  if (s.starts_with("_2")) return {2, SpaceDay};
  if (s.starts_with("__2")) return {3, SpaceYearDay};
  return {};
}

// After - or Z; longer forms before their beginnings.
Found offset(std::string_view s) {
  struct Form {
    std::string_view text;
    int64_t parts;
  };
  static constexpr Form kForms[] = {{"070000", kMinutes | kSeconds},
                                    {"07:00:00", kColon | kMinutes | kSeconds},
                                    {"0700", kMinutes},
                                    {"07:00", kColon | kMinutes},
                                    {"07", 0}};
  for (const Form& f : kForms) {
    if (s.substr(1).starts_with(f.text))
      return {1 + f.text.size(), Offset | f.parts | (s[0] == 'Z' ? kZ : 0)};
  }
  return {};
}

// A point or comma and a run of zeros or nines that no other digit follows.
Found fraction(std::string_view s) {
  if (s.size() < 2 || (s[1] != '0' && s[1] != '9')) return {};
  size_t n = std::min(s.find_first_not_of(s[1], 1), s.size());
  if (n < s.size() && s[n] >= '0' && s[n] <= '9') return {};
  int64_t elem = (s[1] == '9' ? Fraction9 : Fraction0) | static_cast<int64_t>(s[0]) << kSepShift |
                 static_cast<int64_t>(n - 1) << kDigitShift;
  return {n, elem};
}

Found startingWithM(std::string_view s) {
  if (s.starts_with("Monday")) return {6, LongWeekday};
  if (s.starts_with("Mon") && !startsLower(s.substr(3))) return {3, Weekday};
  if (s.starts_with("MST")) return {3, ZoneName};
  return {};
}

// The element at the start of s, which is not empty.
Found elemAt(std::string_view s) {
  switch (s[0]) {
    case 'J':
      if (s.starts_with("January")) return {7, LongMonth};
      if (s.starts_with("Jan") && !startsLower(s.substr(3))) return {3, Month};
      return {};
    case 'M': return startingWithM(s);
    case '0': return startingWithZero(s);
    case '1': return s.starts_with("15") ? Found{2, Hour} : Found{1, NumMonth};
    case '2': return s.starts_with("2006") ? Found{4, LongYear} : Found{1, Day};
    case '_': return startingWithUnderscore(s);
    case '3': return {1, Hour12};
    case '4': return {1, Minute};
    case '5': return {1, Second};
    case 'P': return s.starts_with("PM") ? Found{2, PM} : Found{};
    case 'p': return s.starts_with("pm") ? Found{2, LowerPM} : Found{};
    case '-':
    case 'Z': return offset(s);
    case '.':
    case ',': return fraction(s);
    default: return {};
  }
}

}  // namespace

Next timeTakeApart(rt::NativeCtx& c) {
  int64_t local = In(c).i64();
  int64_t day = floorDiv(local, kDaySeconds), second = local - day * kDaySeconds;
  int64_t era = floorDiv(day + kMarchGap, kEraDays), d = day + kMarchGap - era * kEraDays;
  int64_t y = (d - d / 1460 + d / 36524 - d / 146096) / 365;
  d -= 365 * y + y / 4 - y / 100;
  int64_t m = (5 * d + 2) / 153;  // March is 0
  int64_t dayOfMonth = d - (153 * m + 2) / 5 + 1;
  int64_t year = y + era * 400 + (m < 10 ? 0 : 1), month = m < 10 ? m + 3 : m - 9;
  return Out(c)
      .i64(day)
      .i64(year)
      .i64(month)
      .i64(dayOfMonth)
      .i64(second / 3600)
      .i64(second / 60 % 60)
      .i64(second % 60)
      .done();
}

Next timeDayNumber(rt::NativeCtx& c) {
  In in(c);
  int64_t y = in.i64(), m = in.i64() - 3;
  uint64_t day = in.word();
  if (m < 0) {
    m += 12;
    y = static_cast<int64_t>(static_cast<uint64_t>(y) - 1);
  }
  int64_t era = floorDiv(y, 400);
  y -= era * 400;
  int64_t inEra = y * 365 + y / 4 - y / 100 + (153 * m + 2) / 5 - 1 - kMarchGap;
  return Out(c).word(static_cast<uint64_t>(era) * kEraDays + static_cast<uint64_t>(inEra) + day).done();
}

Next timeFirstElem(rt::NativeCtx& c) {
  constexpr size_t kPiece = 64 << 10;
  std::string_view layout = In(c).view();
  size_t limit = std::min(layout.size(), kPiece);
  for (size_t i = 0; i < limit; i++) {
    Found f = elemAt(layout.substr(i));
    if (f.length == 0) continue;
    return Out(c).word(i + f.skip).word(i + f.length).i64(f.elem).done();
  }
  return Out(c).word(limit).word(limit).i64(None).done();
}

}  // namespace gosub::lib
