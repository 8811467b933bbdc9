package org.trivet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The written subset of SQL that means the same on Spark and on DuckDB: what lies outside it is named and refused.
 *
 * <p>Both engines' own parsers judge the rest, in tests. The subset is described in docs/decisions/0005-measured-rows.md.
 */
final class PortableSql {
  private static final Set<String> FUNCTIONS = words("""
      abs cast coalesce count day greatest least length lower max min month nullif row_number substring sum trim upper year
      """);
  /** Words that may stand before a bracket without being a function. */
  private static final Set<String> BEFORE_BRACKET = words("""
      all and as between by case decimal distinct else exists from having in join like not on or over select then union
      using values when where with
      """);

  private static final Set<String> REFUSED_WORDS = words("""
      anti asof attach copy create cube current_date current_timestamp delete div drop except exclude explode fetch filter
      glob grouping ilike insert install intersect interval lateral limit load natural offset pivot positional pragma
      qualify recursive regexp replace rlike rollup sample semi set similar tablesample timestamp unnest unpivot update
      varchar
      """);
  private static final Set<String> REFUSED_SIGNS =
      words("; :: \" ` / // % [ ] { } -> ->> => ? @ $ # \\ ~ ^ & ! : '");
  private static final Pattern DATE_TEXT = Pattern.compile("'\\d{4}-\\d{1,2}-\\d{1,2}.*'");

  private final List<SqlToken> tokens;
  private final Set<String> functions;

  PortableSql(String sql, Set<String> functions) {
    this.tokens = SqlToken.of(sql);
    this.functions = Set.copyOf(functions);
  }

  List<String> problems() {
    var problems = new ArrayList<String>();
    if (tokens.isEmpty() || !(tokens.get(0).is("select") || tokens.get(0).is("with"))) {
      problems.add("the query should be one SELECT (it may begin WITH)");
    }
    outside().forEach(word -> problems.add("`%s` is outside the portable SQL".formatted(word)));
    unlistedFunctions()
        .forEach(name ->
            problems.add("function `%s` is not one of the portable functions".formatted(name)));
    if (hasBareDate()) {
      problems.add(
          "a date is written without DATE in front, so the engines may compare it as text");
    }
    if (hasOrderWithoutNulls()) {
      problems.add(
          "each ORDER BY inside OVER needs NULLS FIRST or NULLS LAST, since the engines differ");
    }
    return problems;
  }

  /** Names that stand after FROM or JOIN and are not defined by the query's own WITH. */
  Set<String> tablesRead() {
    var read = new TreeSet<String>();
    var own = new TreeSet<String>();
    for (var i = 0; i < tokens.size(); i++) {
      var afterFrom = at(i - 1).is("from") && !at(i - 2).is("distinct");
      if (at(i).word() && (afterFrom || at(i - 1).is("join"))) {
        read.add(at(i).text());
      }
      if (at(i).word() && at(i + 1).is("as") && at(i + 2).is("(")) {
        own.add(at(i).text());
      }
    }
    read.removeAll(own);
    return read;
  }

  Set<String> parameters() {
    var names = new TreeSet<String>();
    tokens.stream()
        .filter(token -> token.kind() == SqlToken.Kind.PARAMETER)
        .map(SqlToken::parameterName)
        .forEach(names::add);
    return names;
  }

  /** Whether a word appears anywhere in the query. */
  boolean mentions(String word) {
    return tokens.stream().anyMatch(token -> token.word() && token.is(word));
  }

  private Set<String> outside() {
    var outside = new TreeSet<String>();
    tokens.stream().filter(PortableSql::refused).map(SqlToken::text).forEach(outside::add);
    return outside;
  }

  private static boolean refused(SqlToken token) {
    return switch (token.kind()) {
      case WORD -> REFUSED_WORDS.contains(token.text());
      case SIGN -> REFUSED_SIGNS.contains(token.text());
      case TEXT -> token.text().contains("\\");
      case NUMBER, PARAMETER -> false;
    };
  }

  private Set<String> unlistedFunctions() {
    var unlisted = new TreeSet<String>();
    for (var i = 0; i < tokens.size(); i++) {
      var name = at(i).text();
      var isCall = at(i).word()
          && at(i + 1).is("(")
          && !at(i - 1).is("as")
          && !BEFORE_BRACKET.contains(name);
      if (isCall && !isNamedQuery(i) && !FUNCTIONS.contains(name) && !functions.contains(name)) {
        unlisted.add(name);
      }
    }
    return unlisted;
  }

  /** {@code AS k(name)} names columns and {@code WITH p(a, b)} a query: neither calls a function. */
  private boolean isNamedQuery(int i) {
    return at(i - 1).is("with") || at(i - 1).is(")");
  }

  private boolean hasBareDate() {
    for (var i = 0; i < tokens.size(); i++) {
      if (at(i).kind() == SqlToken.Kind.TEXT
          && DATE_TEXT.matcher(at(i).text()).matches()
          && !at(i - 1).is("date")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOrderWithoutNulls() {
    for (var i = 0; i < tokens.size(); i++) {
      if (at(i).is("order") && !everyKeySaysNulls(i + 2)) {
        return true;
      }
    }
    return false;
  }

  private boolean everyKeySaysNulls(int from) {
    var depth = 0;
    for (var i = from; i < tokens.size(); i++) {
      var token = at(i);
      var endsKey = depth == 0 && (token.is(",") || token.is(")"));
      if (endsKey
          && !(at(i - 2).is("nulls") && (at(i - 1).is("first") || at(i - 1).is("last")))) {
        return false;
      }
      if (endsKey && token.is(")")) {
        return true;
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    return false;
  }

  private static Set<String> words(String spaced) {
    return Set.of(spaced.strip().split("\\s+"));
  }

  private SqlToken at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : new SqlToken(SqlToken.Kind.SIGN, "");
  }
}
