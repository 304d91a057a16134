package org.satoshispark.crowdfunding.application;

import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Campaign;
import org.satoshispark.kit.Repository;

/** All campaigns; loading one locks it, so only what changes it may touch it here. */
public interface Campaigns extends Repository<UUID, Campaign> {}
