package org.trivet.synthetic.extract;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.Trait;

/** The hospital trust's weekly list of patients as FHIR R4 UK Core resources, one JSON object a line. */
final class HospitalExtract implements Extract, Closeable {
  private static final int NIGHTS_BETWEEN = 7;

  private final List<BufferedWriter> weeks = new ArrayList<>();

  HospitalExtract(Inbox inbox) {
    for (var night = 0; night < inbox.setting().nights(); night += NIGHTS_BETWEEN) {
      var file = inbox.file(
          night, Source.HOSPITAL.feed(), "Patient." + inbox.setting().night(night) + ".000.ndjson");
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        weeks.add(Files.newBufferedWriter(file));
      } catch (IOException cannotWrite) {
        throw new UncheckedIOException(cannotWrite);
      }
    }
  }

  @Override
  public Source source() {
    return Source.HOSPITAL;
  }

  @Override
  public void write(Listing listing) {
    for (var week = 0; week < weeks.size(); week++) {
      var card = listing.on(week * NIGHTS_BETWEEN);
      if (card.isPresent()) {
        try {
          weeks.get(week).write(resource(listing, card.get()));
        } catch (IOException cannotWrite) {
          throw new UncheckedIOException(cannotWrite);
        }
      }
    }
  }

  /** Whether the trust sends its list on a night. */
  static boolean isSentOn(int night) {
    return night % NIGHTS_BETWEEN == 0;
  }

  private static String resource(Listing listing, Card card) {
    var json = new StringBuilder(600);
    json.append("{\"resourceType\":\"Patient\",\"id\":\"")
        .append(listing.localId())
        .append('"');
    json.append(
            ",\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"")
        .append(card.has(Part.POSTCODE) || !isRestricted(listing) ? "U" : "R")
        .append("\"}]}");
    identifier(card, json);
    name(card, json);
    json.append(",\"gender\":\"")
        .append(card.get(Part.SEX).equals("M") ? "male" : "female")
        .append('"');
    json.append(",\"birthDate\":\"").append(card.get(Part.BORN)).append('"');
    if (listing.person().birth().order() > 0) {
      json.append(",\"multipleBirthInteger\":").append(listing.person().birth().order());
    }
    address(card, json);
    json.append(
            ",\"generalPractitioner\":[{\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"")
        .append(listing.person().stories().health().practice())
        .append("\"}}]}\n");
    return json.toString();
  }

  private static boolean isRestricted(Listing listing) {
    return listing.person().has(Trait.REFUGE);
  }

  private static void identifier(Card card, StringBuilder json) {
    if (!card.has(Part.NHS_NUMBER)) {
      return;
    }
    json.append(",\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"")
        .append(card.get(Part.NHS_NUMBER))
        .append(
            "\",\"extension\":[{\"url\":\"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus\","
                + "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland\",\"code\":\"")
        .append(card.get(Part.NHS_STATUS))
        .append("\"}]}}]}]");
  }

  private static void name(Card card, StringBuilder json) {
    json.append(",\"name\":[{\"use\":\"official\",\"family\":\"")
        .append(card.get(Part.SURNAME))
        .append("\",\"given\":[\"")
        .append(card.get(Part.FORENAME));
    if (card.has(Part.MIDDLE)) {
      json.append("\",\"").append(card.get(Part.MIDDLE));
    }
    json.append("\"]}");
    if (card.has(Part.FORMER_SURNAME)) {
      json.append(",{\"use\":\"old\",\"family\":\"")
          .append(card.get(Part.FORMER_SURNAME))
          .append("\"}");
    }
    json.append(']');
  }

  private static void address(Card card, StringBuilder json) {
    if (card.has(Part.POSTCODE)) {
      json.append(",\"address\":[{\"use\":\"home\",\"postalCode\":\"")
          .append(card.get(Part.POSTCODE))
          .append("\"}]");
    }
  }

  @Override
  public void close() {
    for (var week : weeks) {
      try {
        week.close();
      } catch (IOException cannotWrite) {
        throw new UncheckedIOException(cannotWrite);
      }
    }
  }
}
