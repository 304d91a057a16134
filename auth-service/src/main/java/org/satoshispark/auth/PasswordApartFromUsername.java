package org.satoshispark.auth;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** The password does not contain the user name, in whatever case. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PasswordApartFromUsername.Check.class)
@interface PasswordApartFromUsername {
    String message() default "must not contain the user name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves missing fields to their own constraints. */
    class Check implements ConstraintValidator<PasswordApartFromUsername, RegistrationRequest> {
        @Override
        public boolean isValid(RegistrationRequest request, ConstraintValidatorContext context) {
            if (request.username() == null || request.username().isEmpty() || request.password() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("password")
                    .addConstraintViolation();
            return !request.password()
                    .toLowerCase(Locale.ROOT)
                    .contains(request.username().toLowerCase(Locale.ROOT));
        }
    }
}
