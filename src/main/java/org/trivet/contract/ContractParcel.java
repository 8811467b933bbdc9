package org.trivet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** A feed's contract as one text, to be sent to where its files are read: the machines of a cluster have no house beside them. */
public final class ContractParcel {
  private static final ObjectMapper JSON = JsonMapper.builder()
      .addModule(new Jdk8Module())
      .addModule(new JavaTimeModule())
      .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
      .build();

  private ContractParcel() {}

  public static String pack(FeedContract feed) {
    try {
      return JSON.writeValueAsString(feed);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Cannot pack the contract of " + feed.feed(), broken);
    }
  }

  public static FeedContract unpack(String parcel) {
    try {
      return JSON.readValue(parcel, FeedContract.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Cannot unpack a contract", broken);
    }
  }
}
