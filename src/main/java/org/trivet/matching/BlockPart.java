package org.trivet.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Postcode;
import org.trivet.vocabulary.Upn;

/** What blocking rules are made of: each part gives a record's values of it, none if the record says nothing. */
public enum BlockPart {
  BIRTH_DATE {
    @Override
    List<String> of(PersonRecord person) {
      return person.birth().date().map(LocalDate::toString).stream().toList();
    }
  },
  /** Day and month in ascending order, only where both may be a month: finds dates whose day and month were turned round. */
  BIRTH_DATE_TURNED {
    @Override
    List<String> of(PersonRecord person) {
      return person.birth().date().filter(BlockPart::mayBeTurned).map(BlockPart::turned).stream()
          .toList();
    }
  },
  BIRTH_YEAR {
    @Override
    List<String> of(PersonRecord person) {
      return person.birth().date().map(date -> Integer.toString(date.getYear())).stream()
          .toList();
    }
  },
  EXPECTED_BIRTH_YEAR {
    @Override
    List<String> of(PersonRecord person) {
      return Stream.concat(person.birth().date().stream(), person.birth().expected().stream())
          .map(date -> Integer.toString(date.getYear()))
          .toList();
    }
  },
  FORENAME {
    @Override
    List<String> of(PersonRecord person) {
      return person.names().forenames();
    }
  },
  FORENAME_SOUND {
    @Override
    List<String> of(PersonRecord person) {
      return soundsOf(person.names().forenames());
    }
  },
  INITIAL {
    @Override
    List<String> of(PersonRecord person) {
      return person.names().forenames().stream()
          .map(name -> name.substring(0, 1))
          .distinct()
          .toList();
    }
  },
  SURNAME {
    @Override
    List<String> of(PersonRecord person) {
      return person.names().surnames();
    }
  },
  /** The sound of each word of each surname, so that a double-barrelled name meets its halves. */
  SURNAME_SOUND {
    @Override
    List<String> of(PersonRecord person) {
      return soundsOf(person.names().surnames());
    }
  },
  /** All words of the first forename and first surname in alphabetical order, so that turned names meet. */
  NAMES_IN_ANY_ORDER {
    @Override
    List<String> of(PersonRecord person) {
      var words = Stream.concat(
              person.names().forenames().stream().limit(1),
              person.names().surnames().stream().limit(1))
          .sorted()
          .toList();
      return words.size() < 2 ? List.of() : List.of(String.join(" ", words));
    }
  },
  POSTCODE {
    @Override
    List<String> of(PersonRecord person) {
      return person.postcodes().stream().map(Postcode::text).toList();
    }
  },
  NHS_NUMBER {
    @Override
    List<String> of(PersonRecord person) {
      return person.identifiers().nhsNumbers().stream().map(NhsNumber::digits).toList();
    }
  },
  UPN {
    @Override
    List<String> of(PersonRecord person) {
      return person.identifiers().upns().stream().map(Upn::text).toList();
    }
  };

  abstract List<String> of(PersonRecord person);

  /** The part that match plans write as {@code surname-sound}. */
  public static Optional<BlockPart> parse(String written) {
    return Arrays.stream(values()).filter(part -> part.text().equals(written)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean mayBeTurned(LocalDate date) {
    return date.getDayOfMonth() <= 12;
  }

  private static String turned(LocalDate date) {
    var low = Math.min(date.getDayOfMonth(), date.getMonthValue());
    var high = Math.max(date.getDayOfMonth(), date.getMonthValue());
    return date.getYear() + "/" + low + "/" + high;
  }

  private static List<String> soundsOf(List<String> names) {
    var sounds = new ArrayList<String>(names.size());
    for (var name : names) {
      for (var word : Parts.of(name)) {
        var sound = Sound.of(word);
        if (!sounds.contains(sound)) {
          sounds.add(sound);
        }
      }
    }
    return sounds;
  }
}
