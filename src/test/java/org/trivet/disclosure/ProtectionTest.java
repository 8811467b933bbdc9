package org.trivet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which further cells are hidden, and what is said where nothing helps. */
class ProtectionTest {
  @Test
  void theSmallestRectangleIsHidden() {
    var found = TablesText.grid("3 41 9 53", "17 66 8 91", "22 58 30 110", "42 165 47 254")
        .primary("r1c1")
        .protect();

    assertThat(found.secondary()).containsExactly("r1c3", "r2c1", "r2c3");
    assertThat(found.report().isProtected()).isTrue();
    assertThat(found.proved()).isTrue();
  }

  @Test
  void totalsGoLast() {
    var found = TablesText.of("a=2 b=3 c=4 all=9", "all=a+b+c").threshold(3).protect();

    assertThat(found.secondary()).doesNotContain("all");
    assertThat(found.report().isProtected()).isTrue();
  }

  @Test
  void whatIsKnownFromOutsideIsNeverHiddenForNothing() {
    var found = TablesText.of("a=2 b=6 c=50 all=58", "all=a+b+c")
        .primary("a")
        .external("b")
        .protect();

    assertThat(found.secondary()).containsExactly("c");
  }

  @Test
  void aCellThatNothingProtectsIsTold() {
    var found = TablesText.of("a=2 b=6 all=8", "all=a+b")
        .primary("a")
        .external("b", "all")
        .protect();

    assertThat(found.report().isProtected()).isFalse();
    assertThat(found.report().weak()).extracting("id").containsExactly("a");
    assertThat(found.secondary()).isEmpty();
  }

  @Test
  void linkedTablesAreProtectedTogether() {
    // Two ways of adding up the same wards: each alone could hide two, together they could not.
    var found = TablesText.of(
            "a=3 b=5 c=9 d=8 north=8 south=17 one=12 two=13 all=25",
            "north=a+b",
            "south=c+d",
            "all=north+south",
            "one=a+c",
            "two=b+d",
            "all=one+two")
        .primary("a")
        .protect();

    assertThat(found.report().isProtected()).isTrue();
    assertThat(found.secondary()).containsExactly("b", "c", "d");
  }

  @Test
  void insidersCostAThirdCell() {
    var found = TablesText.of("a=1 b=1 c=2 d=30 all=34", "all=a+b+c+d")
        .primary("a", "b")
        .only("a", "Amina")
        .only("b", "Ben")
        .protect();

    assertThat(found.secondary()).containsExactly("c");
    assertThat(found.report().isProtected()).isTrue();
  }

  @Test
  void moneyNeedsItsMargin() {
    var found = TablesText.of("x=330 y=20 z=400 w=900 all=1650", "all=x+y+z+w")
        .primary("x")
        .margin("x", 0, 23)
        .protect();

    assertThat(found.secondary()).containsExactly("z");
  }

  @Test
  void whatStaysHiddenIsNoLoss() {
    var found = TablesText.of("a=2 b=6 c=50 all=58", "all=a+b+c")
        .primary("a")
        .hidden("c")
        .protect();

    assertThat(found.secondary()).isEmpty();
    assertThat(found.report().intervals()).containsOnlyKeys("a", "c");
  }

  @Test
  void roundingThatLeavesRoomEnoughHidesNothingMore() {
    var found = TablesText.of("a=3 b=40 all=43", "all=a+b")
        .primary("a")
        .threshold(7)
        .rounded(5, "b", "all")
        .protect();

    assertThat(found.secondary()).isEmpty();
    assertThat(found.report().isProtected()).isTrue();
  }

  @Test
  void aRoundedFigureIsHiddenWhereItsRoundingIsTooNarrow() {
    var found = TablesText.of("a=3 b=40 c=90 all=133", "all=a+b+c")
        .primary("a")
        .threshold(19)
        .rounded(5, "b", "c", "all")
        .protect();

    assertThat(found.secondary()).containsExactly("b");
    assertThat(found.report().isProtected()).isTrue();
    assertThat(found.proved()).isTrue();
  }

  @Test
  void nothingSensitiveHidesNothing() {
    assertThat(TablesText.of("a=2 b=6 all=8", "all=a+b")
            .primary()
            .protect()
            .report()
            .intervals())
        .isEmpty();
  }
}
