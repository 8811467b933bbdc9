package org.trivet.job.match;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trivet.matching.Birth;
import org.trivet.matching.Identifiers;
import org.trivet.matching.Names;
import org.trivet.matching.Origin;
import org.trivet.matching.PersonRecord;
import org.trivet.matching.Seal;
import org.trivet.matching.Sex;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Postcode;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.Upn;

/** A person record as some hundred bytes, so that it is made once and moves through every block as one column. */
final class PersonBytes {
  private static final int NO_DATE = Integer.MIN_VALUE;

  private PersonBytes() {}

  static byte[] of(PersonRecord person) {
    var bytes = new ByteArrayOutputStream(160);
    try (var out = new DataOutputStream(bytes)) {
      write(out, person);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static PersonRecord read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var key = new RecordKey(in.readUTF(), in.readUTF(), in.readUTF());
      var origin = new Origin(key, in.readUTF(), in.readBoolean() ? Seal.SEALED : Seal.OPEN);
      var names = new Names(readTexts(in), readTexts(in), readTexts(in));
      return new PersonRecord(origin, names, readBirth(in), readIdentifiers(in), readPostcodes(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, PersonRecord person) throws IOException {
    var key = person.origin().key();
    out.writeUTF(key.sender());
    out.writeUTF(key.feed());
    out.writeUTF(key.localId());
    out.writeUTF(person.origin().agency());
    out.writeBoolean(person.origin().seal() == Seal.SEALED);
    writeTexts(out, person.names().forenames());
    writeTexts(out, person.names().middleNames());
    writeTexts(out, person.names().surnames());
    writeDate(out, person.birth().date());
    writeDate(out, person.birth().expected());
    out.writeByte(person.birth().sex().map(sex -> sex == Sex.FEMALE ? 1 : 2).orElse(0));
    out.writeByte(person.birth().order().orElse(-1));
    var identifiers = person.identifiers();
    writeTexts(out, identifiers.upns().stream().map(Upn::text).sorted().toList());
    writeTexts(
        out, identifiers.nhsNumbers().stream().map(NhsNumber::digits).sorted().toList());
    writeTexts(
        out, identifiers.verified().stream().map(NhsNumber::digits).sorted().toList());
    writeTexts(out, person.postcodes().stream().map(Postcode::text).sorted().toList());
  }

  private static Birth readBirth(DataInputStream in) throws IOException {
    var date = readDate(in);
    var expected = readDate(in);
    var sex = in.readByte();
    var order = in.readByte();
    return new Birth(
        date,
        expected,
        sex == 0 ? Optional.empty() : Optional.of(sex == 1 ? Sex.FEMALE : Sex.MALE),
        order < 0 ? OptionalInt.empty() : OptionalInt.of(order));
  }

  private static Identifiers readIdentifiers(DataInputStream in) throws IOException {
    var upns = new HashSet<Upn>();
    readTexts(in).forEach(text -> upns.add(new Upn(text)));
    return new Identifiers(upns, readNhsNumbers(in), readNhsNumbers(in));
  }

  private static Set<NhsNumber> readNhsNumbers(DataInputStream in) throws IOException {
    var numbers = new HashSet<NhsNumber>();
    readTexts(in).forEach(digits -> numbers.add(new NhsNumber(digits)));
    return numbers;
  }

  private static Set<Postcode> readPostcodes(DataInputStream in) throws IOException {
    var homes = new HashSet<Postcode>();
    readTexts(in).forEach(text -> homes.add(new Postcode(text)));
    return homes;
  }

  private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeShort(texts.size());
    for (var text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    var count = in.readShort();
    if (count == 0) {
      return List.of();
    }

    var texts = new ArrayList<String>(count);
    for (var i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void writeDate(DataOutputStream out, Optional<LocalDate> date) throws IOException {
    out.writeInt(date.map(day -> (int) day.toEpochDay()).orElse(NO_DATE));
  }

  private static Optional<LocalDate> readDate(DataInputStream in) throws IOException {
    var day = in.readInt();
    return day == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
