// Package threadtime is the clock of tests that compare how much work texts make: the processor's
// time of one thread, which other programs on the machine do not slow.
package threadtime

import (
	"syscall"
	"time"
	"unsafe"
)

// Now is the processor's time of this thread so far, to the nanosecond. The caller locks its goroutine
// to the thread.
func Now() time.Duration {
	const ofThread = 3 // CLOCK_THREAD_CPUTIME_ID
	var at syscall.Timespec
	if _, _, err := syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, ofThread, uintptr(unsafe.Pointer(&at)), 0); err != 0 {
		panic(err)
	}
	return time.Duration(at.Nano())
}
