package org.trivet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One word, number, text, parameter or sign of a query; words are in lower case. */
record SqlToken(Kind kind, String text) {
  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    PARAMETER,
    SIGN
  }

  private static final Pattern TOKEN = Pattern.compile("""
      (?<space>\\s+|--[^\\n]*|/\\*.*?\\*/)
      |(?<parameter>\\{\\{[^}]*}})
      |(?<text>'(?:[^']|'')*')
      |(?<word>[A-Za-z_][A-Za-z0-9_]*)
      |(?<number>[0-9]+(?:\\.[0-9]+)?)
      |(?<sign>::|<>|<=|>=|!=|\\|\\||->>|->|=>|//|.)""", Pattern.DOTALL | Pattern.COMMENTS);

  static List<SqlToken> of(String sql) {
    var tokens = new ArrayList<SqlToken>();
    var matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      for (var kind : Kind.values()) {
        var text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
        if (text != null) {
          tokens.add(new SqlToken(kind, kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : text));
        }
      }
    }
    return tokens;
  }

  boolean is(String wanted) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wanted);
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  /** The name inside a parameter's double braces. */
  String parameterName() {
    return text.substring(2, text.length() - 2).strip();
  }
}
