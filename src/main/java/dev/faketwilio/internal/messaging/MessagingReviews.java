package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.messaging.compliance.BrandRegistrationResource;
import dev.faketwilio.internal.messaging.compliance.BrandSteps;
import dev.faketwilio.internal.messaging.compliance.BrandVettingResource;
import dev.faketwilio.internal.messaging.compliance.CampaignResource;
import dev.faketwilio.internal.messaging.compliance.ReviewPlan;
import dev.faketwilio.internal.messaging.tollfree.TollfreeSteps;
import dev.faketwilio.internal.messaging.tollfree.TollfreeVerificationResource;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrandVetting;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.Reviews;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Twilio's reviews in an account, as a test says. */
public final class MessagingReviews implements Reviews {

    private final Supplier<Api> api;
    private final Account account;
    private final MessagingView view;

    /** Works on an account. */
    public MessagingReviews(Supplier<Api> api, Account account) {
        this.api = api;
        this.account = account;
        this.view = new MessagingView(account);
    }

    @Override
    public void completeAfter(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "A review cannot take " + duration + ": expected a duration of zero or more");
        }
        plan(Durations.wholeSeconds(duration));
    }

    @Override
    public void hold() {
        plan(null);
    }

    @Override
    public A2pBrand reviewBrand(String brandSid) {
        Objects.requireNonNull(brandSid, "brandSid");
        return move(A2pBrand.Status.IN_REVIEW, brandSid);
    }

    @Override
    public A2pBrand approveBrand(String brandSid) {
        Objects.requireNonNull(brandSid, "brandSid");
        return move(A2pBrand.Status.APPROVED, brandSid);
    }

    @Override
    public A2pBrand failBrand(String brandSid, ComplianceError... errors) {
        Objects.requireNonNull(brandSid, "brandSid");
        Elements.of(errors, "errors");
        return move(A2pBrand.Status.FAILED, brandSid, errors);
    }

    @Override
    public A2pBrand suspendBrand(String brandSid) {
        Objects.requireNonNull(brandSid, "brandSid");
        return change(transaction -> BrandSteps.suspend(brand(brandSid), transaction));
    }

    @Override
    public A2pBrandVetting passVetting(String vettingSid) {
        Objects.requireNonNull(vettingSid, "vettingSid");
        return move(A2pBrandVetting.Status.SUCCESS, vettingSid);
    }

    @Override
    public A2pBrandVetting failVetting(String vettingSid) {
        Objects.requireNonNull(vettingSid, "vettingSid");
        return move(A2pBrandVetting.Status.FAILED, vettingSid);
    }

    @Override
    public A2pCampaign reviewCampaign(String messagingServiceSid) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        return move(A2pCampaign.Status.IN_PROGRESS, messagingServiceSid);
    }

    @Override
    public A2pCampaign verifyCampaign(String messagingServiceSid) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        return move(A2pCampaign.Status.VERIFIED, messagingServiceSid);
    }

    @Override
    public A2pCampaign failCampaign(String messagingServiceSid, ComplianceError... errors) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        Elements.of(errors, "errors");
        return move(A2pCampaign.Status.FAILED, messagingServiceSid, errors);
    }

    @Override
    public A2pCampaign suspendCampaign(String messagingServiceSid) {
        Objects.requireNonNull(messagingServiceSid, "messagingServiceSid");
        return move(A2pCampaign.Status.SUSPENDED, messagingServiceSid);
    }

    @Override
    public TollFreeNumberVerification reviewTollfree(String verificationSid) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        return move(TollFreeNumberVerification.Status.IN_REVIEW, verificationSid);
    }

    @Override
    public TollFreeNumberVerification approveTollfree(String verificationSid) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        return move(TollFreeNumberVerification.Status.TWILIO_APPROVED, verificationSid);
    }

    @Override
    public TollFreeNumberVerification rejectTollfree(
            String verificationSid, ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        List<ComplianceError> reasons = all(reason, others);
        return change(transaction -> TollfreeSteps.reject(reasons, true, verification(verificationSid), transaction));
    }

    @Override
    public TollFreeNumberVerification rejectTollfreePermanently(
            String verificationSid, ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(verificationSid, "verificationSid");
        List<ComplianceError> reasons = all(reason, others);
        return change(transaction -> TollfreeSteps.reject(reasons, false, verification(verificationSid), transaction));
    }

    private A2pBrand move(A2pBrand.Status status, String sid, ComplianceError... errors) {
        return change(transaction -> BrandRegistrationResource.REVIEW.move(
                brand(sid), status, transaction, brand -> brand.set(A2pBrand.ERRORS, List.of(errors))));
    }

    private A2pBrandVetting move(A2pBrandVetting.Status status, String sid) {
        return change(transaction ->
                BrandVettingResource.REVIEW.move(view.brandVettings().get(sid), status, transaction));
    }

    private TollFreeNumberVerification move(TollFreeNumberVerification.Status status, String sid) {
        return change(transaction -> TollfreeVerificationResource.REVIEW.move(verification(sid), status, transaction));
    }

    private A2pCampaign move(A2pCampaign.Status status, String messagingServiceSid, ComplianceError... errors) {
        return change(transaction -> CampaignResource.REVIEW.move(
                view.campaign(messagingServiceSid),
                status,
                transaction,
                campaign -> campaign.set(A2pCampaign.ERRORS, List.of(errors))));
    }

    private static List<ComplianceError> all(ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(reason, "reason");
        return Stream.concat(Stream.of(reason), Elements.of(others, "others").stream())
                .toList();
    }

    private A2pBrand brand(String sid) {
        return view.brandRegistrations().get(sid);
    }

    private TollFreeNumberVerification verification(String sid) {
        return view.tollfreeVerifications().get(sid);
    }

    private void plan(@Nullable Duration takes) {
        change(transaction -> transaction.put(ReviewPlan.TABLE, new ReviewPlan(takes)));
    }

    private <R> R change(Function<Transaction, R> change) {
        return api.get().change(account, change);
    }
}
