package org.satoshispark.crowdfunding.application;

import java.util.UUID;
import org.satoshispark.crowdfunding.domain.Donation;
import org.satoshispark.kit.Repository;

/** All donations. */
public interface Donations extends Repository<UUID, Donation> {}
