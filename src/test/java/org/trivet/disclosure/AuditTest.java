package org.trivet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.Refusal;

/** What readers and insiders can work out of a pattern. */
class AuditTest {
  private static TablesText wards() {
    return TablesText.of("north=3 south=4 east=20 all=27", "all=north+south+east");
  }

  @Test
  void aCellAloneInItsSumIsExact() {
    var one = wards().primary("north").hidden("north");

    assertThat(one.interval("north")).isEqualTo("3..3");
    assertThat(one.weak()).containsExactly("north");
  }

  @Test
  void twoInASumHideEachOther() {
    var two = wards().primary("north").hidden("north", "south");

    assertThat(two.interval("north")).isEqualTo("0..7");
    assertThat(two.weak()).isEmpty();
  }

  @Test
  void twoPerLineCanStillBeExact() {
    // Row 1 and row 2 less column 1 and column 3 leave one cell.
    var crossed = TablesText.grid(
            "6 2 9 4 21", "5 47 3 8 63", "7 6 5 9 27", "4 8 6 7 25", "22 63 23 28 136")
        .primary("r2c2")
        .hidden("r1c1", "r1c3", "r2c1", "r2c2", "r2c3", "r3c2", "r3c4", "r4c2", "r4c4");

    assertThat(crossed.interval("r2c2")).isEqualTo("47..47");
    assertThat(crossed.weak()).contains("r2c2");
  }

  @Test
  void zerosThatSumToNothingAreKnown() {
    var zeros = TablesText.grid("0 0 8 8", "5 9 7 21", "5 9 15 29")
        .primary("r1c1", "r1c2")
        .hidden("r1c1", "r1c2", "r2c1", "r2c2");

    assertThat(zeros.interval("r1c1")).isEqualTo("0..0");
    assertThat(zeros.weak()).containsExactlyInAnyOrder("r1c1", "r1c2", "r2c1", "r2c2");
  }

  @Test
  void anInsiderTakesTheirOwnAway() {
    var singles =
        TablesText.of("a=1 b=1 c=9 all=11", "all=a+b+c").primary("a", "b").hidden("a", "b");

    assertThat(singles.interval("a")).isEqualTo("0..2");
    assertThat(singles.weak()).isEmpty();
    assertThat(singles.only("a", "Amina").only("b", "Ben").weak()).containsExactly("a", "b");
  }

  @Test
  void whatOthersPublishIsKnown() {
    var known = wards().primary("north").hidden("north", "south").external("south");

    assertThat(known.interval("north")).isEqualTo("3..3");
    assertThat(known.weak()).containsExactly("north", "south");
  }

  @Test
  void aGuessMustBeAsWideAsTheThresholdAndLeaveIt() {
    var narrow = wards().threshold(7).hidden("north", "south");
    var wide = wards().threshold(4).hidden("north", "south");

    assertThat(narrow.weak()).containsExactly("north", "south");
    assertThat(wide.weak()).isEmpty();
  }

  @Test
  void boundsNarrowAGuess() {
    var bounded = wards().primary("north").hidden("north", "south").bounds("south", 2, 6);

    assertThat(bounded.interval("north")).isEqualTo("1..5");
  }

  @Test
  void aChangeCanBeNegative() {
    var change =
        TablesText.of("in=4 out=-6 net=-2", "net=in+out").primary("out").hidden("in", "out");

    assertThat(change.interval("out")).isEqualTo("..-2");
    assertThat(change.weak()).isEmpty();
  }

  @Test
  void moneyIsReckonedInItsSmallestUnit() {
    var money =
        TablesText.of("a=10.25 b=4.50 all=14.75", "all=a+b").primary("a").hidden("a", "b");

    assertThat(money.interval("a")).isEqualTo("0.00..14.75");
  }

  @Test
  void threeDimensionsAreReckonedInWholeChildren() {
    // x+y, y+z and x+z are known to be 3, 3 and 4: half children would fit elsewhere, whole ones
    // only here.
    var odd = TablesText.of("x=2 y=1 z=2 xy=3 yz=3 xz=4", "xy=x+y", "yz=y+z", "xz=x+z")
        .primary("y")
        .hidden("x", "y", "z");

    assertThat(odd.interval("y")).isEqualTo("1..1");
  }

  @Test
  void aRoundedTotalLeavesALittleRoom() {
    var rounded = wards().primary("north").hidden("north").rounded(5, "all");

    assertThat(rounded.interval("north")).isEqualTo("0..3");
  }

  @Test
  void aCumulativeFigureGivesItsMonthAway() {
    var months = TablesText.of("june=12 july=1 to_july=13", "to_july=june+july").threshold(5);

    assertThat(months.hidden("july").weak()).containsExactly("july");
    assertThat(months.protect().secondary()).hasSize(1);
  }

  @Test
  void aTotalThatIsNotTheSumOfItsPartsIsRefused() {
    assertThatThrownBy(() -> TablesText.of("a=1 b=2 all=4", "all=a+b").system())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(
            "'all' is 4, but its parts 'a', 'b' add up to 3: the difference is 1");
  }

  @Test
  void unknownCellsAndContradictionsAreRefusedTogether() {
    assertThatThrownBy(() ->
            wards().primary("west").external("south", 5).bounds("north", 4, 9).system())
        .hasMessageContaining("primary names 'west'")
        .hasMessageContaining("external says that 'south' is 5, but the cell is 4")
        .hasMessageContaining("bounds of 'north' leave out its own value");
  }

  @Test
  void aPartNamedTwiceIsRefused() {
    assertThatThrownBy(() -> TablesText.of("a=1 all=2", "all=a+a").system())
        .hasMessageContaining("names 'a' twice");
  }
}
